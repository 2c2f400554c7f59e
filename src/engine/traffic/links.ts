import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import type { Chain, Hop } from './chain';
import { compareExchanges } from './order';
import { isPreflight, requestedMethod } from './preflight';

/** The hops of a chain; its first exchange names it. */
export type Hops = Chain['hops'];

/** What has changed. */
export interface Changes {
  /** Chains that are new or other than before, by their first exchange. */
  readonly changed: ReadonlyMap<Exchange, Hops>;
  /** First exchanges of chains that are no more: they became part of others. */
  readonly gone: ReadonlySet<Exchange>;
}

/** What is joined to what. A request, or a preflight that stands for one that is not there, is a node of a chain. */
export class Links {
  readonly #preflightOf = new Map<Exchange, Exchange>();
  readonly #previousOf = new Map<Exchange, Exchange>();
  readonly #nextOf = new Map<Exchange, Exchange>();
  readonly #single = new Set<Exchange>();
  readonly #heads = new Set<Exchange>();
  /** Nodes whose chains may be others now. */
  #touched = new Set<Exchange>();

  addRequest(request: Exchange): void {
    this.#touched.add(request);
  }

  /** Whether a preflight stands for a request that is not there. */
  isSingle(preflight: Exchange): boolean {
    return this.#single.has(preflight);
  }

  /** Chromium's id of the request that a node belongs to: its preflight tells it, if it has one. */
  idOf(node: Exchange): string | null {
    return (isPreflight(node) ? node : this.#preflightOf.get(node))?.preflightFor ?? null;
  }

  /** Says whether that is news. */
  setPreflight(request: Exchange, preflight: Exchange | undefined): boolean {
    if (this.#preflightOf.get(request) === preflight) return false;
    put(this.#preflightOf, request, preflight);
    this.#touched.add(request);
    return true;
  }

  /** Says whether that is news. */
  setSingle(preflight: Exchange, single: boolean): boolean {
    if (this.#single.has(preflight) === single) return false;
    if (single) this.#single.add(preflight);
    else this.#single.delete(preflight);
    this.#touched.add(preflight);
    return true;
  }

  setPrevious(node: Exchange, redirect: Exchange | undefined): void {
    const before = this.#previousOf.get(node);
    if (before === redirect) return;
    put(this.#previousOf, node, redirect);
    if (before && this.#nextOf.get(before) === node) this.#nextOf.delete(before);
    if (redirect) this.#nextOf.set(redirect, node);
    for (const each of [node, before, redirect]) if (each) this.#touched.add(each);
  }

  /** What has changed since this was last asked. */
  takeChanges(): Changes {
    const changed = new Map<Exchange, Hops>();
    const gone = new Set<Exchange>();
    for (const node of this.#touched) {
      const head = this.#isNode(node) ? this.#headOf(node) : null;
      if (head !== null && !changed.has(head)) changed.set(head, this.#hopsFrom(head));
      if (head !== node && this.#heads.delete(node)) gone.add(node);
    }
    for (const head of changed.keys()) this.#heads.add(head);
    this.#touched = new Set();
    return { changed, gone };
  }

  #isNode(exchange: Exchange): boolean {
    return this.#single.has(exchange) || !isPreflight(exchange);
  }

  /** Redirects that start in one millisecond could lead to each other in a circle: then the least of them is the head. */
  #headOf(node: Exchange): Exchange {
    if (!this.#previousOf.has(node)) return node;
    const seen = new Set([node]);
    let head = node;
    for (let previous = this.#previousOf.get(head); previous; previous = this.#previousOf.get(head)) {
      if (seen.has(previous)) return [...seen].reduce((least, one) => (compareExchanges(one, least) < 0 ? one : least));
      seen.add(previous);
      head = previous;
    }
    return head;
  }

  #hopsFrom(head: Exchange): Hops {
    const hops: [Hop, ...Hop[]] = [this.#toHop(head)];
    for (let node = this.#nextOf.get(head); node && node !== head; node = this.#nextOf.get(node)) {
      hops.push(this.#toHop(node));
    }
    return hops;
  }

  #toHop(node: Exchange): Hop {
    if (isPreflight(node)) return hopOfPreflight(node);
    const preflight = this.#preflightOf.get(node) ?? null;
    const origin = get(node.requestHeaders, 'origin') ?? (preflight && get(preflight.requestHeaders, 'origin'));
    return { url: node.url, method: node.method, origin, exchange: node, preflight };
  }
}

/** The request that a preflight was sent for, as far as the preflight tells. */
export function hopOfPreflight(preflight: Exchange): Hop {
  const origin = get(preflight.requestHeaders, 'origin');
  return { url: preflight.url, method: requestedMethod(preflight), origin, exchange: null, preflight };
}

function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
