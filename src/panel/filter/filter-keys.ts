/** What a filter looks at in a request. */
import type { RequestReport } from '../../engine/report/report';

export interface FilterKey {
  /** `value` is in lower case. */
  matches(request: RequestReport, value: string): boolean;
}

const states: Readonly<Record<string, (request: RequestReport) => boolean>> = {
  blocked: ({ verdict }) => verdict === 'blocked',
  allowed: ({ verdict }) => verdict === 'allowed',
  'not-cors': ({ verdict }) => verdict === 'not-cors',
  unknown: ({ verdict }) => verdict === 'unknown',
  undecided: ({ verdict }) => verdict === 'unknown',
  depends: ({ reasons }) => reasons.some(({ when }) => when !== 'always'),
  preflighted: ({ preflights, status }) => preflights.length > 0 || status.preflight !== null,
  redirected: ({ hops }) => hops.length > 1,
};

/** The `key:value` filters: one row each, read by the parser, the matcher and, with the words of `keys/texts.ts`, the help sheet. */
export const filterKeys = {
  is: {
    matches: (request, value) => Object.hasOwn(states, value) && states[value]?.(request) === true,
  },
  method: {
    matches: (request, value) => request.method.toLowerCase() === value,
  },
  status: {
    matches: ({ status, statuses }, value) =>
      value === 'none' ? !status.actual : statuses.some((each) => isStatus(each, value)),
  },
  server: {
    matches: (request, value) => request.server.toLowerCase().includes(value),
  },
  origin: {
    matches: (request, value) => request.origin?.toLowerCase().includes(value) === true,
  },
  rule: {
    matches: ({ problems, reasons }, value) =>
      [...problems, ...reasons].some(({ rule }) => rule.toLowerCase().includes(value)),
  },
  cause: {
    matches: ({ cause }, value) => cause?.code.includes(value) === true,
  },
} satisfies Record<string, FilterKey>;

export type FilterKeyName = keyof typeof filterKeys;

export function isFilterKey(name: string): name is FilterKeyName {
  return Object.hasOwn(filterKeys, name);
}

function isStatus(status: number, value: string): boolean {
  return /^[1-5]xx$/.test(value) ? String(status)[0] === value[0] : String(status) === value;
}
