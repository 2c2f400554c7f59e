import { blockedError, type Exchange } from '../http/exchange';
import { get, has } from '../http/header-list';
import type { Chain } from '../traffic/chain';
import { unsafeNamesOf } from '../traffic/look';
import { isProvisional, refererOrigin } from '../traffic/provisional';

/**
 * Whether a request looks like one that the browser's cache answered and CORS blocked: DevTools has neither what was sent
 * nor the response then. Requests of workers always look so.
 */
export function looksCached({ hops }: Chain, pagesKnown: boolean): boolean {
  const [{ exchange, preflight }] = hops;
  return (
    hops.length === 1 &&
    preflight === null &&
    exchange !== null &&
    exchange.response === null &&
    exchange.error === blockedError &&
    (exchange.method === 'GET' || exchange.method === 'HEAD') &&
    (exchange.ofPage || !pagesKnown) &&
    isProvisional(exchange) &&
    pageOf(exchange) !== null &&
    unsafeNamesOf(exchange).length === 0
  );
}

/** Whether a service worker answered, or is being installed. https://w3c.github.io/ServiceWorker/#service-worker-script-request */
export function isOfServiceWorker({ fromServiceWorker, requestHeaders }: Exchange): boolean {
  return fromServiceWorker || has(requestHeaders, 'service-worker');
}

/** The chain with the response that the cache gave; its entry is the one that has it. */
export function withKept({ hops: [hop] }: Chain, kept: Exchange): Chain {
  const { entry, response } = kept;
  const exchange = hop.exchange && { ...hop.exchange, entry, response, kept };
  return { hops: [{ ...hop, origin: exchange && pageOf(exchange), exchange }] };
}

/** The origin of the page that asked, null if it does not show. */
export function pageOf(exchange: Exchange): string | null {
  return get(exchange.requestHeaders, 'origin') ?? refererOrigin(exchange);
}
