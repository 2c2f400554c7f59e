import { certainSiteOf } from '../http/certain-site';
import { blockedError, type Exchange } from '../http/exchange';
import { freshnessAt } from '../http/freshness';
import { get, has } from '../http/header-list';
import { originOf, parseOrigin } from '../http/origin';
import { compareExchanges } from '../traffic/order';
import { isProvisional } from '../traffic/provisional';
import { insertSorted, lowerBound } from '../traffic/sorted';
import { pageOf } from './browser-cache';
import { eachOnce } from './each-once';
import { variesByOrigin } from './telling';

/** The responses of a server that the browser may have kept; gathered once somebody asks. */
export class KeptResponses {
  /** In order, by the site of the page and the URL. */
  readonly #responses = new Map<string, Exchange[]>();
  /** What was given to whom. */
  readonly #given = new Map<Exchange, Exchange | null>();
  /** Those it was given to, in order, by URL. */
  readonly #askers = new Map<string, Exchange[]>();
  /** Responses that came to light after requests that began later. */
  #late: Exchange[] = [];
  readonly #update: () => void;

  constructor(exchanges: readonly Exchange[]) {
    this.#update = eachOnce(exchanges, (exchange) => {
      if (!mayTell(exchange)) return;
      add(this.#responses, keyOf(exchange), exchange);
      const last = this.#askers.get(exchange.url)?.at(-1);
      if (last && compareExchanges(exchange, last) < 0) this.#late.push(exchange);
    });
  }

  /** The response of the URL that the browser's cache may give a request without asking the server, null if there is none. */
  giveTo(request: Exchange): Exchange | null {
    this.#update();
    if (!this.#given.has(request)) add(this.#askers, request.url, request);
    const kept = this.#keptFor(request);
    this.#given.set(request, kept);
    return kept;
  }

  /** The requests that were given something else than they would be by now. */
  givenOthers(): readonly Exchange[] {
    if (this.#given.size === 0) return [];
    this.#update();
    const requests = new Set(this.#late.flatMap((response) => this.#askersUntilNext(response)));
    this.#late = [];
    return [...requests].filter((request) => this.#keptFor(request) !== this.#given.get(request));
  }

  /** The latest counts: it takes the place of those before. */
  #keptFor(request: Exchange): Exchange | null {
    const page = pageOf(request);
    const [own, unknown] = [`${siteOfOrigin(page)} ${request.url}`, ` ${request.url}`].map((key) => {
      const list = this.#responses.get(key) ?? [];
      return list[placeOf(list, request) - 1];
    });
    const latest = own && unknown && compareExchanges(own, unknown) < 0 ? unknown : (own ?? unknown);
    if (!latest?.response || latest.response.status === 304) return null;
    if (freshnessAt(latest, request.start) === 'stale') return null;
    const varies = variesByOrigin(latest.response.headers) && get(latest.requestHeaders, 'origin') !== page;
    return varies ? null : latest;
  }

  #askersUntilNext(response: Exchange): readonly Exchange[] {
    const responses = this.#responses.get(keyOf(response)) ?? [];
    const next = responses[lowerBound(responses, (other) => compareExchanges(other, response) <= 0)];
    const askers = this.#askers.get(response.url) ?? [];
    return askers.slice(placeOf(askers, response), next && placeOf(askers, next));
  }
}

/** Whether a response says what the browser may have kept. */
function mayTell(exchange: Exchange): boolean {
  const { method, response, error } = exchange;
  // Of what CORS blocked the browser may have got the end before it gave it up, and keeps it then.
  if (method !== 'GET' || response === null || (error && error !== blockedError) || isProvisional(exchange))
    return false;
  // A 304 leaves what was kept, but for the headers that it has.
  return response.status !== 304 || has(response.headers, 'access-control-allow-origin');
}

function add(lists: Map<string, Exchange[]>, key: string, exchange: Exchange): void {
  const list = lists.get(key);
  if (list) insertSorted(list, exchange, compareExchanges);
  else lists.set(key, [exchange]);
}

/** How many of a list began before. */
function placeOf(list: readonly Exchange[], exchange: Exchange): number {
  return lowerBound(list, (other) => compareExchanges(other, exchange) < 0);
}

/** A page that is not known may be of any site. */
function keyOf(exchange: Exchange): string {
  const { requestHeaders, url } = exchange;
  const page = get(requestHeaders, 'origin') ?? get(requestHeaders, 'referer');
  return `${page ? siteOfOrigin(originOf(page)) : ''} ${url}`;
}

/**
 * The cache is kept apart by the site of the page: hardly any page has frames of two sites with a common one.
 * https://fetch.spec.whatwg.org/#http-cache-partitions
 */
function siteOfOrigin(origin: string | null): string {
  const { scheme = '', host = '' } = parseOrigin(origin ?? '') ?? {};
  return `${scheme}:${certainSiteOf(host)}`;
}
