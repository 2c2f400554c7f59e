import { blockedError, type Exchange } from '../http/exchange';
import { get, has } from '../http/header-list';
import type { Chain } from '../traffic/chain';
import { unsafeNamesOf } from '../traffic/look';
import { compareExchanges } from '../traffic/order';
import { isProvisional, refererOrigin } from '../traffic/provisional';
import { insertSorted } from '../traffic/sorted';
import { eachOnce } from './each-once';
import { isNotStored, variesByOrigin } from './telling';

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

/** The chain with the response that the cache gave; its entry is the one that has it. */
export function withKept({ hops: [hop] }: Chain, kept: Exchange): Chain {
  const { entry, response } = kept;
  const exchange = hop.exchange && { ...hop.exchange, entry, response, kept };
  return { hops: [{ ...hop, origin: exchange && pageOf(exchange), exchange }] };
}

/** The responses of a server that the browser may have kept, by URL; gathered once somebody asks. */
export class KeptResponses {
  readonly #byUrl = new Map<string, Exchange[]>();
  readonly #update: () => void;

  constructor(exchanges: readonly Exchange[]) {
    this.#update = eachOnce(exchanges, (exchange) => {
      const { method, response, error, url } = exchange;
      // Of what CORS blocked the browser may have got the end before it gave it up, and keeps it then.
      if (method !== 'GET' || response === null || (error && error !== blockedError) || isProvisional(exchange)) return;
      // A 304 leaves what was kept, but for the headers that it has.
      if (response.status === 304 && !has(response.headers, 'access-control-allow-origin')) return;
      const known = this.#byUrl.get(url);
      if (known) insertSorted(known, exchange, compareExchanges);
      else this.#byUrl.set(url, [exchange]);
    });
  }

  /** The one that was kept of the URL when a request began; null if the latest was not kept for it. */
  before(request: Exchange): Exchange | null {
    this.#update();
    const page = pageOf(request) ?? '';
    const latest = this.#byUrl
      .get(request.url)
      ?.findLast((each) => compareExchanges(each, request) < 0 && siteOf(pageOf(each) ?? page) === siteOf(page));
    if (!latest?.response || latest.response.status === 304 || isNotStored(latest.response.headers)) return null;
    const varies = variesByOrigin(latest.response.headers) && get(latest.requestHeaders, 'origin') !== page;
    return varies ? null : latest;
  }
}

function pageOf(exchange: Exchange): string | null {
  return get(exchange.requestHeaders, 'origin') ?? refererOrigin(exchange);
}

/**
 * The cache is kept apart by the site of the page. The end of its host will do: hardly any page has frames of two sites with a
 * common one. https://fetch.spec.whatwg.org/#http-cache-partitions
 */
function siteOf(origin: string): string {
  return origin.replace(/:\d+$/, '').replace(/\/\/.*\.(?=[^.]+\.[^.]+$)/, '//');
}
