import type { Exchange } from '../http/exchange';
import type { Chain } from '../traffic/chain';
import { compareExchanges } from '../traffic/order';
import { lowerBound } from '../traffic/sorted';
import { ByServer, type RequestsOfServer } from './by-server';
import type { RequestView } from './request-report';

/** Judges a chain. `twin`: how many before it began at the same time with the same method and URL. */
export type ViewOf = (head: Exchange, chain: Chain, twin: number) => RequestView;

/** The requests as they are at one time. */
export interface Snapshot {
  readonly requests: readonly RequestView[];
  /** By the origin of the server. */
  readonly byServer: ReadonlyMap<string, RequestsOfServer>;
}

/** Requests that come and change, in the order of their first exchanges (`head`). */
export class RequestViews {
  readonly #viewOf: ViewOf;
  readonly #views: RequestView[] = [];
  readonly #byServer = new ByServer();
  #last: Snapshot | null = null;
  /** The first index at which something has changed since the last snapshot. */
  #changedFrom = 0;

  constructor(viewOf: ViewOf) {
    this.#viewOf = viewOf;
  }

  /** An array of requests is what a report has, so one copy of it is the least that a change costs. */
  snapshot(): Snapshot {
    if (this.#last === null || this.#changedFrom < Number.POSITIVE_INFINITY) {
      const requests = this.#views.slice();
      this.#last = { requests, byServer: this.#byServer.update(requests, this.#changedFrom) };
      this.#changedFrom = Number.POSITIVE_INFINITY;
    }
    return this.#last;
  }

  /** Adds a request, or gives it another chain. */
  put(head: Exchange, chain: Chain): void {
    const at = this.#placeOf(head);
    const isNew = this.#views[at]?.head !== head;
    const view = this.#viewOf(head, chain, this.#twinNumber(at, head));
    this.#change(at);
    if (!isNew) this.#views[at] = view;
    else if (at === this.#views.length) this.#views.push(view);
    else this.#views.splice(at, 0, view);
    if (isNew) this.#renumberTwins(at + 1);
  }

  remove(head: Exchange): void {
    const at = this.#placeOf(head);
    if (this.#views[at]?.head !== head) return;
    this.#change(at);
    this.#views.splice(at, 1);
    if (isTwin(this.#views[at]?.head, head)) this.#judge(at);
    this.#renumberTwins(at);
  }

  /** Judges one anew, if it is there. */
  judge(head: Exchange): void {
    const at = this.#placeOf(head);
    if (this.#views[at]?.head === head) this.#judge(at);
  }

  /** Judges those anew whose chains are concerned. */
  judgeWhere(isConcerned: (chain: Chain) => boolean): void {
    this.#views.forEach((known, at) => {
      if (isConcerned(known.chain)) this.#judge(at);
    });
  }

  #judge(at: number): void {
    const known = this.#views[at];
    if (!known) return;
    this.#change(at);
    this.#views[at] = this.#viewOf(known.head, known.chain, this.#twinNumber(at, known.head));
  }

  #change(at: number): void {
    this.#changedFrom = Math.min(this.#changedFrom, at);
  }

  /** Where a chain stands, or would. Most that are new come after all others. */
  #placeOf(head: Exchange): number {
    const last = this.#views.at(-1);
    if (!last || compareExchanges(last.head, head) < 0) return this.#views.length;
    let at = lowerBound(this.#views, (other) => compareExchanges(other.head, head) < 0);
    for (let other = this.#views[at]; other && other.head !== head; other = this.#views[++at]) {
      if (compareExchanges(other.head, head) !== 0) break;
    }
    return at;
  }

  /** Twins stand side by side; those after a change get their numbers anew, and the first that is none. */
  #renumberTwins(from: number): void {
    let at = from;
    while (this.#twinNumber(at) > 0) this.#judge(at++);
    if (at === from && isTwin(this.#views[at + 1]?.head, this.#views[at]?.head)) this.#judge(at++);
    while (this.#twinNumber(at) > 0) this.#judge(at++);
  }

  /** How many before it began at the same time with the same method and URL. */
  #twinNumber(at: number, head = this.#views[at]?.head): number {
    let before = at - 1;
    while (isTwin(this.#views[before]?.head, head)) before--;
    return at - 1 - before;
  }
}

function isTwin(a: Exchange | undefined, b: Exchange | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.url === b.url && a.method === b.method;
}
