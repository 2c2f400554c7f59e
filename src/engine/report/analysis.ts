import { type Diagnosis, diagnose, serverOf } from '../diagnosis/diagnose';
import { preflightSteps } from '../diagnosis/evaluate';
import { lastHop } from '../diagnosis/observe';
import { Servers } from '../diagnosis/servers';
import type { CredentialsMode } from '../fetch/request';
import type { Exchange } from '../http/exchange';
import { chainId } from '../traffic/chain-id';
import type { HarEntry } from '../traffic/har';
import { type Hops, hopOfPreflight, Joiner } from '../traffic/joiner';
import { compareExchanges, inOrder } from '../traffic/order';
import { lowerBound } from '../traffic/sorted';
import { toExchange } from '../traffic/to-exchange';
import type { InputReport, Report, RequestReport } from './report';
import { requestReport } from './request-report';
import { serverReports } from './server-reports';

/** By server origin: whether its requests carry credentials, where the user has said so. */
export type CredentialsByServer = Readonly<Record<string, CredentialsMode>>;

export interface ReportOptions {
  /** What was read, for the report; by default that of live capture. */
  readonly input?: InputReport;
  readonly credentials?: CredentialsByServer;
}

/**
 * The report of traffic that is still coming: each entry is joined and judged when it comes, and what it changes of others
 * is judged anew, not everything.
 */
export class Analysis {
  readonly #joiner = new Joiner(letsGo);
  readonly #servers = new Servers();
  #entries = 0;
  /** First exchanges of all chains in order, and beside them what is said of each. */
  readonly #heads: Exchange[] = [];
  readonly #hops: Hops[] = [];
  readonly #diagnoses: Diagnosis[] = [];
  readonly #requests: RequestReport[] = [];
  #credentials: CredentialsByServer = {};

  /** Adds entries, in any order. `indexes` are their places in `log.entries`; by default they go on from those before. */
  add(entries: readonly HarEntry[], indexes?: readonly number[]): void {
    const exchanges = inOrder(entries.map((entry, i) => toExchange(entry, indexes?.[i] ?? this.#entries + i)));
    this.#entries += entries.length;
    for (const exchange of exchanges) this.#servers.add(exchange);
    const { changed, gone } = this.#joiner.add(exchanges);
    for (const head of gone) this.#remove(head);
    for (const [head, hops] of changed) this.#put(head, hops);
  }

  /** The report on everything so far. What it says of causes and servers is made when it is read. */
  report({ input, credentials = {} }: ReportOptions = {}): Report {
    this.#settle(credentials);
    const requests = this.#requests.slice();
    const diagnoses = this.#diagnoses.slice();
    const trafficOf = (origin: string) => this.#servers.trafficOf(origin);
    let servers: Report['servers'] | undefined;
    return {
      version: 1,
      input: input ?? { creator: null, entries: this.#entries, broken: [], whole: true, notices: [] },
      requests,
      get servers() {
        servers ??= serverReports(requests, diagnoses, trafficOf);
        return servers;
      },
    };
  }

  #put(head: Exchange, hops: Hops): void {
    const at = this.#placeOf(head);
    const isNew = this.#heads[at] !== head;
    this.#heads.splice(at, isNew ? 0 : 1, head);
    this.#hops.splice(at, isNew ? 0 : 1, hops);
    const diagnosis = this.#diagnose(hops);
    this.#diagnoses.splice(at, isNew ? 0 : 1, diagnosis);
    this.#requests.splice(at, isNew ? 0 : 1, this.#report(at, diagnosis));
    if (isNew) this.#renumber(at + 1);
  }

  #remove(head: Exchange): void {
    const at = this.#placeOf(head);
    if (this.#heads[at] !== head) return;
    for (const list of [this.#heads, this.#hops, this.#diagnoses, this.#requests]) list.splice(at, 1);
    this.#renumber(at);
  }

  /** Where a chain's first exchange stands, or would. */
  #placeOf(head: Exchange): number {
    let at = lowerBound(this.#heads, (other) => compareExchanges(other, head) < 0);
    for (let other = this.#heads[at]; other && other !== head; other = this.#heads[++at]) {
      if (compareExchanges(other, head) !== 0) break;
    }
    return at;
  }

  /** Twins stand side by side; those after a change get their numbers anew. */
  #renumber(from: number): void {
    for (let at = from; at < this.#heads.length && this.#twinNumber(at) > 0; at++) this.#refresh(at);
    const next = this.#requests[from];
    if (next && next.id !== this.#idAt(from)) this.#refresh(from);
  }

  #refresh(at: number): void {
    const diagnosis = this.#diagnoses[at];
    if (diagnosis) this.#requests[at] = this.#report(at, diagnosis);
  }

  #report(at: number, diagnosis: Diagnosis): RequestReport {
    return requestReport(this.#idAt(at), diagnosis, (origin) => this.#servers.trafficOf(origin));
  }

  #idAt(at: number): string {
    const head = this.#heads[at];
    if (!head) throw new RangeError(`there is no request ${at}`);
    const twin = this.#twinNumber(at);
    return twin === 0 ? chainId(head) : `${chainId(head)}-${twin + 1}`;
  }

  /** How many before it began at the same millisecond with the same method and URL. */
  #twinNumber(at: number): number {
    const head = this.#heads[at];
    let before = at - 1;
    while (head && isTwin(this.#heads[before], head)) before--;
    return at - 1 - before;
  }

  #diagnose(hops: Hops): Diagnosis {
    const chain = { hops };
    return diagnose(chain, this.#credentials[serverOf(lastHop(chain))]);
  }

  /** Judges those requests anew for whose server the user's answer is another now. */
  #settle(credentials: CredentialsByServer): void {
    const before = this.#credentials;
    this.#credentials = credentials;
    const origins = new Set([...Object.keys(before), ...Object.keys(credentials)]);
    for (const origin of origins) if (before[origin] === credentials[origin]) origins.delete(origin);
    if (origins.size === 0) return;
    this.#hops.forEach((hops, at) => {
      if (!origins.has(serverOf(lastHop({ hops })))) return;
      this.#diagnoses[at] = this.#diagnose(hops);
      this.#refresh(at);
    });
  }
}

function isTwin(other: Exchange | undefined, { start, url, method }: Exchange): boolean {
  return other !== undefined && other.start === start && other.url === url && other.method === method;
}

/** Whether a preflight lets its request go, null if that depends on the credentials mode. */
function letsGo(preflight: Exchange): boolean | null {
  const hop = hopOfPreflight(preflight);
  const passes = (mode: CredentialsMode): boolean =>
    preflightSteps(hop, mode).every(({ outcome }) => outcome !== 'fail');
  const without = passes('omit');
  return without === passes('include') ? without : null;
}
