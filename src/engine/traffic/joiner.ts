import type { Exchange } from '../http/exchange';
import { cellAround, type Span, type Timeline, within } from './cell';
import { ChainPreflights } from './chain-preflights';
import { Group, leading, led, pairing, spanOf } from './group';
import { type Changes, Links } from './links';
import { inOrder } from './order';
import { pairPreflights } from './pair';
import type { Judge } from './pairing-passes';
import { isPreflight, requestedMethod } from './preflight';
import { linkRedirects, redirectTarget } from './redirects';

/** Spans of time in which groups are to be joined anew. */
type Work = Map<Group, Span[]>;

/**
 * Joins exchanges into chains as they arrive: preflight and request, then redirect and what it led to. Only what hangs
 * together in time with what is new is joined anew, and all of that, so that what comes out does not depend on the order
 * in which exchanges come.
 */
export class Joiner {
  readonly #groups = new Map<string, Group>();
  readonly #links = new Links();
  readonly #judged = new Map<Exchange, boolean | null>();
  readonly #judge: Judge;
  readonly #chains = new ChainPreflights();
  readonly #pairing = pairing((exchange) => this.#chains.isLater(exchange));

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
    const toPair: Work = new Map();
    const toLink: Work = new Map();
    for (const exchange of exchanges) this.#place(exchange, toPair, toLink);
    for (const [group, spans] of toPair) {
      if (group.preflights.length === 0) continue;
      const timelines = [group.preflights, group.requests].map((items) => ({ items, kind: this.#pairing }));
      for (const cell of cells(spans, timelines)) this.#pair(group, cell, toLink);
    }
    // What belongs to one chain has preflights with one id, so these must be known before.
    for (const [group, spans] of toLink) {
      if (group.redirects.length === 0) continue;
      for (const cell of cells(spans, [{ items: group.redirects, kind: leading }])) this.#link(group, cell);
    }
    return this.#links.takeChanges();
  }

  #place(exchange: Exchange, toPair: Work, toLink: Work): void {
    if (isPreflight(exchange)) {
      this.#groupOfPreflight(exchange).addPreflight(exchange);
      for (const each of [exchange, this.#chains.add(exchange)]) {
        if (each) note(toPair, this.#groupOfPreflight(each), spanOf(each, this.#pairing));
      }
      return;
    }
    this.#links.addRequest(exchange);
    const group = this.#group(exchange.method, exchange.url);
    group.addRequest(exchange);
    note(toPair, group, spanOf(exchange, this.#pairing));
    note(toLink, group, spanOf(exchange, led));
    const next = this.#leadsTo(exchange);
    next?.addRedirect(exchange);
    if (next) note(toLink, next, spanOf(exchange, leading));
  }

  #groupOfPreflight(preflight: Exchange): Group {
    return this.#group(requestedMethod(preflight), preflight.url);
  }

  #group(method: string, url: string): Group {
    const key = `${method} ${url}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = new Group();
      this.#groups.set(key, group);
    }
    return group;
  }

  #leadsTo(request: Exchange): Group | null {
    const target = redirectTarget(request);
    return target && this.#group(target.method, target.url);
  }

  #pair(group: Group, cell: Span, toLink: Work): void {
    const preflights = within({ items: group.preflights, kind: this.#pairing }, cell);
    const requests = within({ items: group.requests, kind: this.#pairing }, cell);
    const preflightOf = pairPreflights(preflights, requests, this.#judge, (preflight) =>
      this.#chains.isLater(preflight),
    );
    for (const request of requests) {
      if (!this.#links.setPreflight(request, preflightOf.get(request))) continue;
      note(toLink, group, spanOf(request, led));
      const next = this.#leadsTo(request);
      if (next) note(toLink, next, spanOf(request, leading));
    }
    const paired = new Set(preflightOf.values());
    for (const preflight of preflights) {
      if (this.#links.setSingle(preflight, !paired.has(preflight))) note(toLink, group, spanOf(preflight, led));
    }
  }

  #link(group: Group, cell: Span): void {
    const redirects = within({ items: group.redirects, kind: leading }, cell);
    const requests = within({ items: group.requests, kind: led }, cell);
    const preflights = within({ items: group.preflights, kind: led }, cell);
    const nodes = inOrder([...requests, ...preflights.filter((preflight) => this.#links.isSingle(preflight))]);
    const previousOf = linkRedirects(redirects, nodes, (node) => this.#links.idOf(node));
    for (const each of [...requests, ...preflights]) this.#links.setPrevious(each, previousOf.get(each));
  }
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
