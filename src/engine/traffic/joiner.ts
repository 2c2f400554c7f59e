import type { Exchange } from '../http/exchange';
import { cellAround, type Span, type Timeline, within } from './cell';
import { ChainPreflights } from './chain-preflights';
import { Group, leading, led, pairing, spanOf } from './group';
import { type Changes, Links } from './links';
import { compareNodes, Node } from './node';
import { areOnePair, pairPreflights } from './pair';
import { type Judge, type Pass, passes } from './pairing-passes';
import { requestedMethod } from './preflight';
import { redirectTarget } from './redirect-target';
import { linkRedirects } from './redirects';

/** Spans of time in which groups are to be joined anew. */
type Work = Map<Group, Span[]>;

/**
 * Joins exchanges into chains as they arrive: preflight and request, then redirect and what it led to. Only what hangs
 * together in time with what is new is joined anew, and all of that, so that what comes out does not depend on the order
 * in which exchanges come.
 */
export class Joiner {
  /** By method, then URL. */
  readonly #groups = new Map<string, Map<string, Group>>();
  readonly #links = new Links();
  readonly #judge: Judge;
  readonly #passes: readonly Pass[];
  readonly #chains = new ChainPreflights();

  constructor(judge: Judge) {
    this.#judge = judge;
    this.#passes = passes(judge);
  }

  add(exchanges: readonly Exchange[]): Changes {
    const toPair: Work = new Map();
    const toLink: Work = new Map();
    for (const exchange of exchanges) this.#place(exchange, toPair, toLink);
    for (const [group, spans] of toPair) {
      // Mostly there is one of each at most, and no need to ask when.
      if (group.preflights.length === 1 && group.requests.length <= 1) {
        this.#pair(group, group.preflights, group.requests, toLink);
        continue;
      }
      const timelines = [group.preflights, group.requests].map((items) => ({ items, kind: pairing }));
      for (const cell of cells(spans, timelines)) {
        const [preflights = [], requests = []] = timelines.map((timeline) => within(timeline, cell));
        this.#pair(group, preflights, requests, toLink);
      }
    }
    // What belongs to one chain has preflights with one id, so these must be known before.
    for (const [group, spans] of toLink) {
      for (const cell of cells(spans, [{ items: group.redirects, kind: leading }])) this.#link(group, cell);
    }
    return this.#links.takeChanges();
  }

  #place(exchange: Exchange, toPair: Work, toLink: Work): void {
    const node = new Node(exchange);
    if (node.isPreflight) {
      const group = this.#groupOfPreflight(node);
      group.addPreflight(node);
      node.isOfHop = group.isUnderRedirect(node);
      note(toPair, group, spanOf(node, pairing));
      for (const ofHop of this.#chains.add(node)) this.#setOfHop(ofHop, toPair);
      return;
    }
    this.#links.touch(node);
    const group = this.#group(exchange.method, exchange.url);
    group.addRequest(node);
    // What it has to do with takes note itself if it comes later.
    if (group.preflights.length > 0) note(toPair, group, spanOf(node, pairing));
    if (group.redirects.length > 0) note(toLink, group, spanOf(node, led));
    const next = this.#leadsTo(node);
    if (!next) return;
    next.addRedirect(node);
    note(toLink, next, spanOf(node, leading));
    for (const preflight of next.preflightsDuring(node)) this.#setOfHop(preflight, toPair);
  }

  #setOfHop(preflight: Node, toPair: Work): void {
    if (preflight.isOfHop) return;
    preflight.isOfHop = true;
    note(toPair, this.#groupOfPreflight(preflight), spanOf(preflight, pairing));
  }

  #groupOfPreflight({ exchange }: Node): Group {
    return this.#group(requestedMethod(exchange), exchange.url);
  }

  #group(method: string, url: string): Group {
    let ofMethod = this.#groups.get(method);
    if (!ofMethod) {
      ofMethod = new Map();
      this.#groups.set(method, ofMethod);
    }
    let group = ofMethod.get(url);
    if (!group) {
      group = new Group();
      ofMethod.set(url, group);
    }
    return group;
  }

  #leadsTo({ exchange }: Node): Group | null {
    const target = redirectTarget(exchange);
    return target && this.#group(target.method, target.url);
  }

  #pair(group: Group, preflights: readonly Node[], requests: readonly Node[], toLink: Work): void {
    const [preflight, request] = [preflights[0], requests[0]];
    if (preflight && !preflight.isOfHop && preflights.length === 1 && requests.length <= 1) {
      const belong = request !== undefined && areOnePair(preflight.exchange, request.exchange, this.#judge);
      if (request) this.#setPreflight(group, request, belong ? preflight.exchange : null, toLink);
      this.#setSingle(group, preflight, !belong, toLink);
      return;
    }
    const ofHops = new Set(preflights.filter(({ isOfHop }) => isOfHop).map(exchangeOf));
    const preflightOf = pairPreflights(preflights.map(exchangeOf), requests.map(exchangeOf), this.#passes, ofHops);
    for (const each of requests) this.#setPreflight(group, each, preflightOf.get(each.exchange) ?? null, toLink);
    const paired = new Set(preflightOf.values());
    for (const each of preflights) this.#setSingle(group, each, !paired.has(each.exchange), toLink);
  }

  #setPreflight(group: Group, request: Node, preflight: Exchange | null, toLink: Work): void {
    if (!this.#links.setPreflight(request, preflight)) return;
    if (group.redirects.length > 0) note(toLink, group, spanOf(request, led));
    const next = this.#leadsTo(request);
    if (next) note(toLink, next, spanOf(request, leading));
  }

  #setSingle(group: Group, preflight: Node, isSingle: boolean, toLink: Work): void {
    const isNews = this.#links.setSingle(preflight, isSingle);
    if (isNews && group.redirects.length > 0) note(toLink, group, spanOf(preflight, led));
  }

  #link(group: Group, cell: Span): void {
    const redirects = within({ items: group.redirects, kind: leading }, cell);
    const requests = within({ items: group.requests, kind: led }, cell);
    const preflights = within({ items: group.preflights, kind: led }, cell);
    const nodes = [...requests, ...preflights];
    const previousOf = linkRedirects(redirects, nodes.filter(({ isPart }) => isPart).sort(compareNodes));
    for (const node of nodes) this.#links.setPrevious(node, previousOf.get(node) ?? null);
  }
}

function exchangeOf({ exchange }: Node): Exchange {
  return exchange;
}

function note(work: Work, group: Group, span: Span): void {
  const spans = work.get(group);
  if (spans) spans.push(span);
  else work.set(group, [span]);
}

/** All cells that one of the spans is part of, each once. */
function* cells(spans: readonly Span[], timelines: readonly Timeline<unknown>[]): Iterable<Span> {
  let done = Number.NEGATIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.from <= done) continue;
    const cell = cellAround(span, timelines);
    done = cell.to;
    yield cell;
  }
}
