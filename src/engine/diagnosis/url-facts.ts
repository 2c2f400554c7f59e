import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { isPreflight } from '../traffic/preflight';
import { eachOnce } from './each-once';
import type { ServerTraffic } from './server-traffic';

/** What all exchanges of one URL together give away. */
export interface UrlFacts {
  /** The statuses with which other requests than preflights were answered. */
  readonly statuses: ReadonlySet<number>;
  /** Values of Access-Control-Allow-Origin that were sent. */
  readonly allowOrigins: ReadonlySet<string>;
  /** Something was asked for with GET and without an Origin header, as images are. */
  readonly hasGetWithoutOrigin: boolean;
  /** A request without an Origin header was answered 403. */
  readonly forbidsWithoutOrigin: boolean;
}

/** What is known of a URL by now. */
export function urlFactsOf(server: ServerTraffic, url: string): UrlFacts {
  let urls = known.get(server);
  if (!urls) {
    urls = new Urls(server);
    known.set(server, urls);
  }
  return urls.of(url);
}

const known = new WeakMap<ServerTraffic, Urls>();

class Urls {
  readonly #update: () => void;
  readonly #facts = new Map<string, Gathered>();

  constructor({ exchanges }: ServerTraffic) {
    this.#update = eachOnce(exchanges, (exchange) => {
      const facts = this.#facts.get(exchange.url) ?? new Gathered();
      this.#facts.set(exchange.url, facts);
      facts.add(exchange);
    });
  }

  of(url: string): UrlFacts {
    this.#update();
    return this.#facts.get(url) ?? new Gathered();
  }
}

class Gathered implements UrlFacts {
  readonly statuses = new Set<number>();
  readonly allowOrigins = new Set<string>();
  hasGetWithoutOrigin = false;
  forbidsWithoutOrigin = false;

  add(exchange: Exchange): void {
    const { method, response } = exchange;
    const isWithoutOrigin = exchange.origin === null;
    if (isWithoutOrigin && method === 'GET') this.hasGetWithoutOrigin = true;
    if (response === null) return;
    if (isWithoutOrigin && response.status === 403) this.forbidsWithoutOrigin = true;
    if (!isPreflight(exchange)) this.statuses.add(response.status);
    const allowOrigin = get(response.headers, 'access-control-allow-origin');
    if (allowOrigin !== null) this.allowOrigins.add(allowOrigin);
  }
}
