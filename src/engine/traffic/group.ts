import type { Exchange } from '../http/exchange';
import type { Kind, Span } from './cell';
import { compareExchanges } from './order';
import { far, reach, reachOfLater } from './pair-fit';
import { longestReach, reachOfRedirect } from './redirects';
import { insertSorted } from './sorted';

/** Most groups have requests only; they share this list, which nothing is ever put into. */
const none: Exchange[] = [];

/** All that concerns the requests with one method and URL. Each list in order. */
export class Group {
  readonly requests: Exchange[] = [];
  preflights: Exchange[] = none;
  /** Redirects that lead to this method and URL, in the order in which they can begin to. */
  redirects: Exchange[] = none;

  addRequest(request: Exchange): void {
    insertSorted(this.requests, request, compareExchanges);
  }

  addPreflight(preflight: Exchange): void {
    if (this.preflights === none) this.preflights = [];
    insertSorted(this.preflights, preflight, compareExchanges);
  }

  addRedirect(redirect: Exchange): void {
    if (this.redirects === none) this.redirects = [];
    insertSorted(this.redirects, redirect, (a, b) => leading.from(a) - leading.from(b) || compareExchanges(a, b));
  }
}

/** When a request can have to do with a preflight, and the other way round. */
export function pairing(isLater: (exchange: Exchange) => boolean): Kind<Exchange> {
  const to = (exchange: Exchange) =>
    isLater(exchange) ? Math.max(reach(exchange), reachOfLater(exchange)) : reach(exchange);
  return { from: ({ start }) => start, to, longest: far };
}

/** When a redirect can lead to something. */
export const leading: Kind<Exchange> = {
  from: (redirect) => reachOfRedirect(redirect).from,
  to: (redirect) => reachOfRedirect(redirect).to,
  longest: longestReach,
};

/** When something can be what a redirect led to. */
export const led: Kind<Exchange> = { from: ({ start }) => start, to: ({ start }) => start, longest: 0 };

export function spanOf(exchange: Exchange, { from, to }: Kind<Exchange>): Span {
  return { from: from(exchange), to: to(exchange) };
}
