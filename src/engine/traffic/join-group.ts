import type { Exchange } from '../http/exchange';
import { inOrder } from './order';
import { type Judge, pairPreflights } from './pair';
import { linkRedirects } from './redirects';

/** All that concerns the requests with one method and URL. Each list in order. */
export interface Group {
  readonly preflights: readonly Exchange[];
  readonly requests: readonly Exchange[];
  /** Redirects that lead to this method and URL. */
  readonly redirects: readonly Exchange[];
}

export interface Joined {
  readonly preflightOf: ReadonlyMap<Exchange, Exchange>;
  /** By request, or by preflight whose request is not in the capture: the redirect that led to it. */
  readonly previousOf: ReadonlyMap<Exchange, Exchange>;
  /** Preflights whose request is not in the capture: they stand for it. */
  readonly single: readonly Exchange[];
}

/** What belongs together in one group. The same group gives the same answer, however it came about. */
export function joinGroup({ preflights, requests, redirects }: Group, judge: Judge): Joined {
  const { preflightOf, single } = pairPreflights(preflights, requests, judge);
  const candidates = single.length === 0 ? requests : inOrder([...requests, ...single]);
  return { preflightOf, single, previousOf: linkRedirects(redirects, candidates) };
}
