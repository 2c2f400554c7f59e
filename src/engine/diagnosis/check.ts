import type { CredentialsMode } from '../fetch/request';
import type { Exchange, Response } from '../http/exchange';
import { get, type HeaderList, linesOf } from '../http/header-list';
import type { Range } from '../http/range';
import type { At, Evidence } from '../report/report';

/** A failed step with the messages it looked at: what rules speak about. */
export interface Check {
  readonly hop: number;
  readonly at: At;
  readonly origin: string;
  /** The origin is `null` because the request was redirected between two other origins. https://fetch.spec.whatwg.org/#concept-request-tainted-origin */
  readonly tainted: boolean;
  readonly url: string;
  readonly method: string;
  readonly credentials: CredentialsMode;
  /** The exchange whose response was judged. */
  readonly exchange: Exchange;
  readonly response: Response;
  /** Header names the preflight asked for. */
  readonly requestedHeaders: readonly string[];
  /** The methods or header names that are not allowed. */
  readonly missing: readonly string[];
}

const canonicalNames: Readonly<Record<string, string>> = {
  'access-control-allow-origin': 'Access-Control-Allow-Origin',
  'access-control-allow-credentials': 'Access-Control-Allow-Credentials',
  'access-control-allow-methods': 'Access-Control-Allow-Methods',
  'access-control-allow-headers': 'Access-Control-Allow-Headers',
  'access-control-request-method': 'Access-Control-Request-Method',
  'access-control-request-headers': 'Access-Control-Request-Headers',
  location: 'Location',
  origin: 'Origin',
};

/** The value of a response header, '' if it is missing. */
export function responseValue(check: Check, name: string): string {
  return get(check.response.headers, name) ?? '';
}

/** What the response says of who may read it, '' if nothing. */
export function allowOriginOf(check: Check): string {
  return responseValue(check, 'access-control-allow-origin');
}

/** Evidence for a response header: one row a line, or one that says it is missing. `marks` are of each line's value. */
export function responseEvidence(
  check: Check,
  name: string,
  marks: (value: string) => readonly Range[],
): readonly Evidence[] {
  return evidence(check, 'response', check.response.headers, name, marks);
}

/** The same for a header of the request that was answered. */
export function requestEvidence(
  check: Check,
  name: string,
  marks: (value: string) => readonly Range[],
): readonly Evidence[] {
  return evidence(check, 'request', check.exchange.requestHeaders, name, marks);
}

function evidence(
  check: Check,
  message: Evidence['message'],
  headers: HeaderList,
  name: string,
  marks: (value: string) => readonly Range[],
): readonly Evidence[] {
  const place = {
    entry: check.exchange.entry,
    at: check.at,
    hop: check.hop,
    message,
  };
  const lines = linesOf(headers, name);
  // What DevTools does not show of a request need not be missing.
  if (lines.length === 0 && message === 'request') return [];
  if (lines.length === 0)
    return [
      {
        ...place,
        header: canonicalNames[name] ?? name,
        value: null,
        marks: [],
      },
    ];
  return lines.map((line) => ({
    ...place,
    header: line.name,
    value: line.value,
    marks: marks(line.value),
  }));
}

/** Evidence for the status code of the response. */
export function statusEvidence(check: Check): Evidence {
  const value = String(check.response.status);
  return {
    entry: check.exchange.entry,
    at: check.at,
    hop: check.hop,
    message: 'response',
    header: 'status',
    value,
    marks: all(value),
  };
}

export function none(): readonly Range[] {
  return [];
}

/** Marks the whole value. */
export function all(value: string): readonly Range[] {
  return value === '' ? [] : [[0, value.length]];
}

/** Marks the given members of a comma-separated list, compared without regard to case. */
export function members(names: readonly string[]): (value: string) => readonly Range[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return (value) =>
    [...value.matchAll(/[^,\s][^,]*[^,\s]|[^,\s]/g)]
      .filter(([member]) => wanted.has(member.toLowerCase()))
      .map((match): Range => [match.index, match.index + match[0].length]);
}
