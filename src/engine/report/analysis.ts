import { looksCached, withKept } from '../diagnosis/browser-cache';
import { type Diagnosis, diagnose, serverOf } from '../diagnosis/diagnose';
import { preflightSteps } from '../diagnosis/evaluate';
import { lastAsked } from '../diagnosis/observe';
import { Servers } from '../diagnosis/servers';
import type { CredentialsMode } from '../fetch/request';
import { firstFailed } from '../fetch/step-result';
import type { Exchange } from '../http/exchange';
import type { Chain } from '../traffic/chain';
import type { HarEntry } from '../traffic/har';
import { Joiner } from '../traffic/joiner';
import { hopOfPreflight } from '../traffic/node';
import { compareExchanges, inOrder } from '../traffic/order';
import { lowerBound } from '../traffic/sorted';
import { toExchange } from '../traffic/to-exchange';
import { ByServer, type RequestsOfServer } from './by-server';
import type { CauseOf, Judged } from './judged';
import { lazy } from './lazy';
import type { InputReport, ReportOf, ServerOutline } from './report';
import { type CauseSource, RequestView } from './request-report';

/** By server origin: whether its requests carry credentials, where the user has said so. */
export type CredentialsByServer = Readonly<Record<string, CredentialsMode>>;

export interface AnalysisOptions {
  /** What was read, for the report; by default that of live capture. */
  readonly input?: InputReport;
  readonly credentials?: CredentialsByServer;
}

/**
 * The report of traffic that is still coming: each entry is joined and judged when it comes, and what it changes of others
 * is judged anew, not everything.
 */
export class Analysis {
  readonly #joiner = new Joiner({ refuses, accepts });
  readonly #servers = new Servers();
  readonly #causes: CauseSource;
  #entries = 0;
  /** Some entry names its page: then one that does not is a worker's. */
  #pagesKnown = false;
  /** In the order of their first exchanges. */
  readonly #requests: RequestView[] = [];
  readonly #byServer = new ByServer();
  /** What the last report was made of, as far as nothing has changed since. */
  #reported: Snapshot | null = null;
  /** The first index at which something has changed since. */
  #changedFrom = 0;
  #credentials: CredentialsByServer = {};
  #answers = 0;

  constructor(causeOf: CauseOf) {
    this.#causes = { trafficOf: (origin) => this.#servers.trafficOf(origin), causeOf };
  }

  /** Adds entries, in any order. `indexes` are their places in `log.entries`; by default they go on from those before. */
  add(entries: readonly HarEntry[], indexes?: readonly number[]): void {
    const exchanges = inOrder(entries.map((entry, i) => toExchange(entry, indexes?.[i] ?? this.#entries + i)));
    this.#entries += entries.length;
    for (const exchange of exchanges) if (!exchange.trial) this.#servers.add(exchange);
    if (!this.#pagesKnown && exchanges.some(({ ofPage }) => ofPage)) {
      this.#pagesKnown = true;
      this.#judgeWhere(() => true);
    }
    const { changed, gone } = this.#joiner.add(exchanges);
    for (const head of gone) this.#remove(head);
    for (const { head, hops } of changed) this.#put(head, { hops });
  }

  /** The report on everything so far, with what `serversOf` tells of the servers. What takes time in it is made when it is read. */
  report<Server extends ServerOutline>(
    serversOf: (judged: Judged) => readonly Server[],
    { input, credentials = {} }: AnalysisOptions = {},
  ): ReportOf<Server> {
    this.#settle(credentials);
    this.#judgeCached();
    const { requests, byServer } = this.#snapshot();
    const { trafficOf } = this.#causes;
    const servers = lazy(() => serversOf({ requests, byServer, trafficOf }));
    return {
      version: 1,
      input: input ?? { creator: null, entries: this.#entries, broken: [], whole: true, notices: [] },
      requests,
      get servers() {
        return servers();
      },
    };
  }

  /** The requests as they are now. A report has them as an array, so one copy of it is the least that a change costs. */
  #snapshot(): Snapshot {
    if (this.#reported === null || this.#changedFrom < Number.POSITIVE_INFINITY) {
      const requests = this.#requests.slice();
      this.#reported = { requests, byServer: this.#byServer.update(requests, this.#changedFrom) };
      this.#changedFrom = Number.POSITIVE_INFINITY;
    }
    return this.#reported;
  }

  /** Takes note that something is other than before from an index on. */
  #change(at: number): void {
    this.#changedFrom = Math.min(this.#changedFrom, at);
  }

  #put(head: Exchange, chain: Chain): void {
    const at = this.#placeOf(head);
    this.#change(at);
    if (this.#requests[at]?.head === head) {
      this.#requests[at] = this.#view(at, head, chain);
      return;
    }
    const request = this.#view(at, head, chain);
    if (at === this.#requests.length) this.#requests.push(request);
    else this.#requests.splice(at, 0, request);
    this.#renumberTwins(at + 1);
  }

  #remove(head: Exchange): void {
    const at = this.#placeOf(head);
    if (this.#requests[at]?.head !== head) return;
    this.#change(at);
    this.#requests.splice(at, 1);
    if (isTwin(this.#requests[at]?.head, head)) this.#judge(at);
    this.#renumberTwins(at);
  }

  /** Where a chain stands, or would. Most that are new come after all others. */
  #placeOf(head: Exchange): number {
    const last = this.#requests.at(-1);
    if (!last || compareExchanges(last.head, head) < 0) return this.#requests.length;
    let at = lowerBound(this.#requests, (other) => compareExchanges(other.head, head) < 0);
    for (let other = this.#requests[at]; other && other.head !== head; other = this.#requests[++at]) {
      if (compareExchanges(other.head, head) !== 0) break;
    }
    return at;
  }

  /** Twins stand side by side; those after a change get their numbers anew, and the first that is none. */
  #renumberTwins(from: number): void {
    let at = from;
    while (this.#twinNumber(at) > 0) this.#judge(at++);
    if (at === from && isTwin(this.#requests[at + 1]?.head, this.#requests[at]?.head)) this.#judge(at++);
    while (this.#twinNumber(at) > 0) this.#judge(at++);
  }

  #judge(at: number): void {
    const known = this.#requests[at];
    if (!known) return;
    this.#change(at);
    this.#requests[at] = this.#view(at, known.head, known.chain);
  }

  #judgeWhere(isConcerned: (chain: Chain) => boolean): void {
    this.#requests.forEach((known, at) => {
      if (isConcerned(known.chain)) this.#judge(at);
    });
  }

  #view(at: number, head: Exchange, chain: Chain): RequestView {
    const diagnosis = this.#diagnose(head, chain);
    return new RequestView(diagnosis, chain, head, this.#twinNumber(at, head), this.#causes);
  }

  /** What nothing else explains may be a response that the browser's cache kept from another request. */
  #diagnose(head: Exchange, chain: Chain): Diagnosis {
    const judge = (each: Chain) => diagnose(each, this.#settled(chain), this.#pagesKnown);
    const diagnosis = judge(chain);
    if (diagnosis.verdict !== 'unknown' || !looksCached(chain, this.#pagesKnown)) return diagnosis;
    const kept = this.#servers.keptFor(head);
    const cached = kept && judge(withKept(chain, kept));
    return cached?.verdict === 'blocked' ? cached : diagnosis;
  }

  /** Judges those requests anew to which the browser's cache may have given what came to light after them. */
  #judgeCached(): void {
    for (const head of this.#servers.givenOthers()) {
      const at = this.#placeOf(head);
      if (this.#requests[at]?.head === head) this.#judge(at);
    }
  }

  /** The user's answer for the server of a chain; mostly there is none for any. */
  #settled(chain: Chain): CredentialsMode | undefined {
    return this.#answers === 0 ? undefined : this.#credentials[serverOf(lastAsked(chain))];
  }

  /** How many before it began at the same time with the same method and URL. */
  #twinNumber(at: number, head = this.#requests[at]?.head): number {
    let before = at - 1;
    while (isTwin(this.#requests[before]?.head, head)) before--;
    return at - 1 - before;
  }

  /** Judges those requests anew for whose server the user's answer is another now. */
  #settle(credentials: CredentialsByServer): void {
    const before = this.#credentials;
    this.#credentials = credentials;
    this.#answers = Object.keys(credentials).length;
    const origins = new Set([...Object.keys(before), ...Object.keys(credentials)]);
    for (const origin of origins) if (before[origin] === credentials[origin]) origins.delete(origin);
    if (origins.size > 0) this.#judgeWhere((chain) => origins.has(serverOf(lastAsked(chain))));
  }
}

interface Snapshot {
  readonly requests: readonly RequestView[];
  readonly byServer: ReadonlyMap<string, RequestsOfServer>;
}

function isTwin(a: Exchange | undefined, b: Exchange | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.url === b.url && a.method === b.method;
}

/** Whether a preflight keeps its request back whatever the credentials mode: what fails without them fails with them, too. */
function refuses(preflight: Exchange): boolean {
  // Chromium delivers some answers without anything of them when there are very many at once.
  return preflight.response !== null && fails(preflight, 'omit');
}

/** Whether it lets its request go whatever the credentials mode. */
function accepts(preflight: Exchange): boolean {
  return preflight.response !== null && !fails(preflight, 'include');
}

function fails(preflight: Exchange, credentials: CredentialsMode): boolean {
  return firstFailed(preflightSteps(hopOfPreflight(preflight), credentials)) !== undefined;
}
