import { linesOf } from '../http/header-list';
import { originOf } from '../http/origin';
import { isToken } from '../http/token';
import { withoutFragment } from '../http/without-fragment';
import type { RequestReport } from '../report/report';
import type { HarEntry } from '../traffic/har';

/** What is asked of a server again: the preflight as it was, or a request that changes nothing. */
export interface RecheckQuestion {
  readonly url: string;
  /** The page’s. */
  readonly origin: string;
  /** The preflight’s two headers as they were sent; null if the request needs none. */
  readonly preflight: { readonly method: string; readonly headers: string | null } | null;
  /** The request itself, where it may be repeated without changing data. */
  readonly actual: 'GET' | 'HEAD' | null;
}

/** Why a request cannot be asked again. */
export type NoQuestion = 'not-cors' | 'no-origin' | 'changes-data';

/**
 * The question that repeats what a request asked its server. Nothing that could change data is ever in it: a request
 * without a preflight is repeated only if it is a GET or HEAD.
 */
export function questionOf(
  request: RequestReport,
  entries: readonly (HarEntry | undefined)[],
): RecheckQuestion | NoQuestion {
  if (request.verdict === 'not-cors') return 'not-cors';
  if (request.origin === null || !/^https?:/.test(request.server)) return 'no-origin';
  const preflight = request.preflights
    .flatMap((at) => entries[at] ?? [])
    .findLast(({ request: { url } }) => originOf(url) === request.server);
  const hop = request.hops
    .flatMap((at) => entries[at] ?? [])
    .findLast(({ request: { url } }) => originOf(url) === request.server);
  const asked = preflight ?? hop;
  if (!asked) return 'no-origin';
  const value = (name: string): string | null => linesOf(asked.request.headers, name)[0]?.value ?? null;
  const method = preflight ? value('access-control-request-method') : asked.request.method;
  if (method === null || !isToken(method)) return 'no-origin';
  const actual = method === 'GET' || method === 'HEAD' ? method : null;
  if (!preflight && actual === null) return 'changes-data';
  return {
    url: withoutFragment(asked.request.url),
    origin: value('origin') ?? request.origin,
    preflight: preflight ? { method, headers: value('access-control-request-headers') } : null,
    actual,
  };
}
