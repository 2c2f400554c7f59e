import type { Exchange } from '../http/exchange';
import type { Chain, Hop } from './chain';
import { compareExchanges } from './order';
import { isPreflight, requestedMethod } from './preflight';
import { originLetIn } from './provisional';

/** The hops of a chain; its first exchange names it. */
export type Hops = Chain['hops'];

/** An exchange among others, and what it is joined to. There are very many: what is looked up often is a field of it. */
export class Node {
  readonly isPreflight: boolean;
  /** Of a request: the preflight that was sent for it. */
  preflight: Exchange | null = null;
  /** Of a preflight: it stands for its request, which is not there. */
  isSingle = false;
  /** Of a preflight: it may have been sent for a hop after a redirect, and such hops can be dated after their preflights. */
  isOfHop = false;
  /** The redirect that led here. */
  previous: Node | null = null;
  /** What this one led to, if it is a redirect. */
  next: Node | null = null;
  /** It is the first of a chain that was reported. */
  isHead = false;
  /** Its chain may be another now. */
  isTouched = false;
  /** It is among the heads of the chains that changed. */
  isListed = false;

  constructor(readonly exchange: Exchange) {
    this.isPreflight = isPreflight(exchange);
  }

  /** Whether it is part of a chain: a request, or a preflight that stands for one. */
  get isPart(): boolean {
    return this.isSingle || !this.isPreflight;
  }

  /** Chromium's id of the request that it belongs to: its preflight tells it, if it has one. */
  get requestId(): string | null {
    return this.isPreflight ? this.exchange.preflightFor : (this.preflight?.preflightFor ?? null);
  }

  /** The first of its chain. Redirects that start in one millisecond could lead to each other in a circle: then the least of them. */
  get head(): Node {
    if (this.previous === null) return this;
    const seen = new Set<Node>([this]);
    let head: Node = this;
    for (let { previous } = head; previous !== null; previous = head.previous) {
      if (seen.has(previous)) return [...seen].reduce((least, one) => (compareNodes(one, least) < 0 ? one : least));
      seen.add(previous);
      head = previous;
    }
    return head;
  }

  /** The chain that begins here. */
  get hops(): Hops {
    const hops: [Hop, ...Hop[]] = [this.#hop];
    for (let { next } = this as Node; next !== null && next !== this; next = next.next) hops.push(next.#hop);
    return hops;
  }

  get #hop(): Hop {
    const { exchange, preflight } = this;
    if (this.isPreflight) return hopOfPreflight(exchange);
    // After a redirect it may be null, which a Referer does not tell.
    const isAlone = this.previous === null && this.next === null;
    const origin = exchange.origin ?? preflight?.origin ?? (isAlone ? originLetIn(exchange) : null);
    return { url: exchange.url, method: exchange.method, origin, exchange, preflight };
  }
}

/** In the order of their exchanges. */
export function compareNodes(a: Node, b: Node): number {
  return compareExchanges(a.exchange, b.exchange);
}

/** The request that a preflight was sent for, as far as the preflight tells. */
export function hopOfPreflight(preflight: Exchange): Hop {
  const { url, origin } = preflight;
  return { url, method: requestedMethod(preflight), origin, exchange: null, preflight };
}
