import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import type { Chain, Hop } from './chain';
import { type Group, type Joined, joinGroup } from './join-group';
import { compareExchanges } from './order';
import type { Judge } from './pair';
import { isPreflight, requestedMethod } from './preflight';
import { redirectTarget } from './redirects';
import { insertSorted } from './sorted';

/** The hops of a chain; its first exchange names it. */
export type Hops = Chain['hops'];

/** What adding exchanges has changed. */
export interface Changes {
  /** Chains that are new or other than before, by their first exchange. */
  readonly changed: ReadonlyMap<Exchange, Hops>;
  /** First exchanges of chains that are no more: they became part of others. */
  readonly gone: ReadonlySet<Exchange>;
}

const nothingJoined: Joined = { preflightOf: new Map(), previousOf: new Map(), single: [] };

interface KnownGroup extends Group {
  preflights: Exchange[];
  readonly requests: Exchange[];
  redirects: Exchange[];
  joined: Joined;
}

/** Most groups have requests only; they share this list, which nothing is ever put into. */
const none: Exchange[] = [];

/**
 * Joins exchanges into chains as they arrive: preflight and request, redirect to redirect. What comes out does not depend
 * on the order in which they come. A request, or a preflight that stands for one that is not there, is a node here.
 */
export class Joiner {
  readonly #groups = new Map<string, KnownGroup>();
  readonly #preflightOf = new Map<Exchange, Exchange>();
  readonly #previousOf = new Map<Exchange, Exchange>();
  readonly #nextOf = new Map<Exchange, Exchange>();
  /** Preflights that stand for a request that is not there. */
  readonly #single = new Set<Exchange>();
  readonly #heads = new Set<Exchange>();
  readonly #judged = new Map<Exchange, boolean | null>();
  readonly #judge: Judge;

  constructor(judge: Judge) {
    this.#judge = (preflight) => {
      const known = this.#judged.get(preflight);
      if (known !== undefined) return known;
      const accepted = judge(preflight);
      this.#judged.set(preflight, accepted);
      return accepted;
    };
  }

  add(exchanges: readonly Exchange[]): Changes {
    const touched = new Set<Exchange>();
    const dirty = new Set<KnownGroup>();
    for (const exchange of exchanges) this.#place(exchange, touched, dirty);
    for (const group of dirty) this.#join(group, touched);
    return this.#chainsOf(touched);
  }

  #place(exchange: Exchange, touched: Set<Exchange>, dirty: Set<KnownGroup>): void {
    if (isPreflight(exchange)) {
      const group = this.#group(requestedMethod(exchange), exchange.url);
      if (group.preflights === none) group.preflights = [];
      insertSorted(group.preflights, exchange, compareExchanges);
      dirty.add(group);
      return;
    }
    touched.add(exchange);
    const group = this.#group(exchange.method, exchange.url);
    insertSorted(group.requests, exchange, compareExchanges);
    if (group.preflights.length > 0 || group.redirects.length > 0) dirty.add(group);
    const target = redirectTarget(exchange);
    if (target === null) return;
    const next = this.#group(target.method, target.url);
    if (next.redirects === none) next.redirects = [];
    insertSorted(next.redirects, exchange, compareExchanges);
    dirty.add(next);
  }

  #group(method: string, url: string): KnownGroup {
    const key = `${method} ${url}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = { preflights: none, requests: [], redirects: none, joined: nothingJoined };
      this.#groups.set(key, group);
    }
    return group;
  }

  /** Joins a group anew and takes over what is other than before. */
  #join(group: KnownGroup, touched: Set<Exchange>): void {
    const before = group.joined;
    const after = joinGroup(group, this.#judge);
    group.joined = after;
    takeOver(before.preflightOf, after.preflightOf, this.#preflightOf, (node) => touched.add(node));
    takeOver(before.previousOf, after.previousOf, this.#previousOf, (node, old, now) => {
      touched.add(node);
      if (old && this.#nextOf.get(old) === node) this.#nextOf.delete(old);
      if (now) this.#nextOf.set(now, node);
      for (const redirect of [old, now]) if (redirect) touched.add(redirect);
    });
    // What stood alone and does no longer is touched as well: its chain goes.
    for (const node of before.single) this.#single.delete(node);
    for (const node of after.single) this.#single.add(node);
    for (const node of [...before.single, ...after.single]) touched.add(node);
  }

  #chainsOf(touched: ReadonlySet<Exchange>): Changes {
    const changed = new Map<Exchange, Hops>();
    const gone = new Set<Exchange>();
    for (const node of touched) {
      const head = this.#isNode(node) ? this.#headOf(node) : null;
      if (head !== null) changed.set(head, this.#hopsFrom(head));
      if (head !== node && this.#heads.delete(node)) gone.add(node);
    }
    for (const head of changed.keys()) this.#heads.add(head);
    return { changed, gone };
  }

  #isNode(exchange: Exchange): boolean {
    return this.#single.has(exchange) || !isPreflight(exchange);
  }

  /** Redirects that start in one millisecond could lead to each other in a circle: then the least of them is the head. */
  #headOf(node: Exchange): Exchange {
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

/** Makes `all` hold what `after` holds instead of `before`, telling each key whose value is another now. */
function takeOver(
  before: ReadonlyMap<Exchange, Exchange>,
  after: ReadonlyMap<Exchange, Exchange>,
  all: Map<Exchange, Exchange>,
  tell: (key: Exchange, old: Exchange | undefined, now: Exchange | undefined) => void,
): void {
  for (const [key, old] of before) {
    if (after.has(key)) continue;
    all.delete(key);
    tell(key, old, undefined);
  }
  for (const [key, now] of after) {
    const old = before.get(key);
    if (old === now) continue;
    all.set(key, now);
    tell(key, old, now);
  }
}
