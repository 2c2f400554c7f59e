import { diagnose, serverOf } from '../diagnosis/diagnose';
import { preflightSteps } from '../diagnosis/evaluate';
import { lastHop } from '../diagnosis/observe';
import { Servers } from '../diagnosis/servers';
import type { CredentialsMode } from '../fetch/request';
import type { Exchange } from '../http/exchange';
import type { Chain } from '../traffic/chain';
import type { HarEntry } from '../traffic/har';
import { Joiner } from '../traffic/joiner';
import { type Hops, hopOfPreflight } from '../traffic/links';
import { compareExchanges, inOrder } from '../traffic/order';
import { lowerBound } from '../traffic/sorted';
import { toExchange } from '../traffic/to-exchange';
import type { InputReport, Report } from './report';
import { RequestView } from './request-report';
import { type InputByServer, serverReports } from './server-reports';

/** By server origin: whether its requests carry credentials, where the user has said so. */
export type CredentialsByServer = Readonly<Record<string, CredentialsMode>>;

export interface ReportOptions {
  /** What was read, for the report; by default that of live capture. */
  readonly input?: InputReport;
  readonly credentials?: CredentialsByServer;
  /** What the user has said of the servers. */
  readonly servers?: InputByServer;
}

/**
 * The report of traffic that is still coming: each entry is joined and judged when it comes, and what it changes of others
 * is judged anew, not everything.
 */
export class Analysis {
  readonly #joiner = new Joiner(letsGo);
  readonly #servers = new Servers();
  readonly #trafficOf = (origin: string) => this.#servers.trafficOf(origin);
  #entries = 0;
  /** Some entry names its page: then one that does not is a worker's. */
  #pagesKnown = false;
  /** All chains in the order of their first exchanges, and beside them what is said of each. */
  readonly #chains: Known[] = [];
  readonly #requests: RequestView[] = [];
  #credentials: CredentialsByServer = {};

  /** Adds entries, in any order. `indexes` are their places in `log.entries`; by default they go on from those before. */
  add(entries: readonly HarEntry[], indexes?: readonly number[]): void {
    const exchanges = inOrder(entries.map((entry, i) => toExchange(entry, indexes?.[i] ?? this.#entries + i)));
    this.#entries += entries.length;
    for (const exchange of exchanges) this.#servers.add(exchange);
    const { changed, gone } = this.#joiner.add(exchanges);
    const learnt = !this.#pagesKnown && exchanges.some(({ ofPage }) => ofPage);
    if (learnt) this.#pagesKnown = true;
    for (const head of gone) this.#remove(head);
    for (const [head, hops] of changed) this.#put(head, hops);
    if (learnt) for (const at of this.#chains.keys()) this.#judge(at);
  }

  /** The report on everything so far. What takes time in it is made when it is read. */
  report({ input, credentials = {}, servers: inputs = {} }: ReportOptions = {}): Report {
    this.#settle(credentials);
    const requests = this.#requests.slice();
    let servers: Report['servers'] | undefined;
    const trafficOf = this.#trafficOf;
    return {
      version: 1,
      input: input ?? { creator: null, entries: this.#entries, broken: [], whole: true, notices: [] },
      requests,
      get servers() {
        servers ??= serverReports(requests, trafficOf, inputs);
        return servers;
      },
    };
  }

  #put(head: Exchange, hops: Hops): void {
    const at = this.#placeOf(head);
    const known = this.#chains[at];
    if (known?.head === head) {
      this.#chains[at] = { head, hops };
      this.#judge(at);
      return;
    }
    this.#chains.splice(at, 0, { head, hops });
    this.#requests.splice(at, 0, this.#view(at));
    this.#renumberTwins(at + 1);
  }

  #remove(head: Exchange): void {
    const at = this.#placeOf(head);
    if (this.#chains[at]?.head !== head) return;
    this.#chains.splice(at, 1);
    this.#requests.splice(at, 1);
    this.#renumberTwins(at);
  }

  /** Where a chain stands, or would. */
  #placeOf(head: Exchange): number {
    let at = lowerBound(this.#chains, (other) => compareExchanges(other.head, head) < 0);
    for (let other = this.#chains[at]; other && other.head !== head; other = this.#chains[++at]) {
      if (compareExchanges(other.head, head) !== 0) break;
    }
    return at;
  }

  /** Twins stand side by side; those after a change get their numbers anew, and the first that is none. */
  #renumberTwins(from: number): void {
    let at = from;
    while (this.#twinNumber(at) > 0) this.#judge(at++);
    if (at === from && isTwin(this.#chains[at + 1]?.head, this.#chains[at]?.head)) this.#judge(at++);
    while (this.#twinNumber(at) > 0) this.#judge(at++);
  }

  #judge(at: number): void {
    this.#requests[at] = this.#view(at);
  }

  #view(at: number): RequestView {
    const chain = this.#chains[at];
    if (!chain) throw new RangeError(`there is no request ${at}`);
    const diagnosis = diagnose(chain, this.#credentials[serverOf(lastHop(chain))], this.#pagesKnown);
    return new RequestView(diagnosis, this.#twinNumber(at), this.#trafficOf);
  }

  /** How many before it began at the same time with the same method and URL. */
  #twinNumber(at: number): number {
    const head = this.#chains[at]?.head;
    let before = at - 1;
    while (isTwin(this.#chains[before]?.head, head)) before--;
    return at - 1 - before;
  }

  /** Judges those requests anew for whose server the user's answer is another now. */
  #settle(credentials: CredentialsByServer): void {
    const before = this.#credentials;
    this.#credentials = credentials;
    const origins = new Set([...Object.keys(before), ...Object.keys(credentials)]);
    for (const origin of origins) if (before[origin] === credentials[origin]) origins.delete(origin);
    if (origins.size === 0) return;
    this.#chains.forEach((chain, at) => {
      if (origins.has(serverOf(lastHop(chain)))) this.#judge(at);
    });
  }
}

interface Known extends Chain {
  /** The chain's first exchange. */
  readonly head: Exchange;
}

function isTwin(a: Exchange | undefined, b: Exchange | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.url === b.url && a.method === b.method;
}

/** Whether a preflight lets its request go, null if that depends on the credentials mode. */
function letsGo(preflight: Exchange): boolean | null {
  // Chromium delivers some answers without anything of them when there are very many at once.
  if (preflight.response === null) return null;
  const hop = hopOfPreflight(preflight);
  const passes = (mode: CredentialsMode): boolean =>
    preflightSteps(hop, mode).every(({ outcome }) => outcome !== 'fail');
  const without = passes('omit');
  return without === passes('include') ? without : null;
}
