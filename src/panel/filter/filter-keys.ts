/** What a filter looks at in a request. */
import type { RequestReport } from '../../engine/report/report';
import { isDependent } from '../verdict';

export interface FilterKey {
  /** For the help sheet. */
  readonly hint: string;
  readonly example: string;
  /** `value` is in lower case. */
  matches(request: RequestReport, value: string): boolean;
}

const states: Readonly<Record<string, (request: RequestReport) => boolean>> = {
  blocked: ({ verdict }) => verdict === 'blocked',
  allowed: ({ verdict }) => verdict === 'allowed',
  'not-cors': ({ verdict }) => verdict === 'not-cors',
  unknown: ({ verdict }) => verdict === 'unknown',
  undecided: ({ verdict }) => verdict === 'unknown',
  depends: isDependent,
  preflighted: ({ preflights, status }) => preflights.length > 0 || status.preflight !== null,
  redirected: ({ hops }) => hops.length > 1,
};

/** The `key:value` filters: one row each; the parser, the matcher and the help sheet read this table. */
export const filterKeys = {
  is: {
    hint: 'blocked, allowed, not-cors, unknown, depends, preflighted, redirected',
    example: 'is:blocked',
    matches: (request, value) => Object.hasOwn(states, value) && states[value]?.(request) === true,
  },
  method: {
    hint: 'method of the request',
    example: 'method:put',
    matches: (request, value) => request.method.toLowerCase() === value,
  },
  status: {
    hint: 'status of preflight or response: 401, 4xx; none: no response',
    example: 'status:4xx',
    matches: ({ status }, value) =>
      value === 'none' ? !status.actual : hasStatus(status.preflight, value) || hasStatus(status.actual, value),
  },
  server: {
    hint: 'part of the server’s origin',
    example: 'server:api',
    matches: (request, value) => request.server.toLowerCase().includes(value),
  },
  origin: {
    hint: 'part of the page’s origin',
    example: 'origin:localhost',
    matches: (request, value) => request.origin?.toLowerCase().includes(value) === true,
  },
  rule: {
    hint: 'part of a failing rule’s name',
    example: 'rule:allow-origin',
    matches: ({ problems, reasons }, value) =>
      [...problems, ...reasons].some(({ rule }) => rule.toLowerCase().includes(value)),
  },
  cause: {
    hint: 'part of a cause’s code',
    example: 'cause:iis-options-handler',
    matches: ({ cause }, value) => cause?.code.includes(value) === true,
  },
} satisfies Record<string, FilterKey>;

export type FilterKeyName = keyof typeof filterKeys;

export function isFilterKey(name: string): name is FilterKeyName {
  return Object.hasOwn(filterKeys, name);
}

function hasStatus(status: number | null, value: string): boolean {
  if (!status) return false;
  return /^[1-5]xx$/.test(value) ? String(status)[0] === value[0] : String(status) === value;
}
