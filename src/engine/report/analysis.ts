import { isOfServiceWorker, looksCached, withKept } from '../diagnosis/browser-cache';
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
import { inOrder } from '../traffic/order';
import { toExchange } from '../traffic/to-exchange';
import type { CauseOf, Judged } from './judged';
import { lazy } from './lazy';
import type { InputReport, ReportOf, ServerOutline } from './report';
import { type CauseSource, RequestView } from './request-report';
import { RequestViews } from './request-views';

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
  readonly #requests = new RequestViews((head, chain, twin) => {
    return new RequestView(this.#diagnose(head, chain), chain, head, twin, this.#causes);
  });
  #entries = 0;
  /** Some entry names its page: then one that does not is a worker's. */
  #pagesKnown = false;
  /** Some page has one: what it fails cannot be told from what came from the browser's cache. */
  #hasServiceWorker = false;
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
    this.#learn(exchanges);
    const { changed, gone } = this.#joiner.add(exchanges);
    for (const head of gone) this.#requests.remove(head);
    for (const { head, hops } of changed) this.#requests.put(head, { hops });
  }

  /** Learns what all requests have to be judged by, and judges those before anew. */
  #learn(exchanges: readonly Exchange[]): void {
    const [pages, worker] = [this.#pagesKnown, this.#hasServiceWorker];
    this.#pagesKnown ||= exchanges.some(({ ofPage }) => ofPage);
    this.#hasServiceWorker ||= exchanges.some(isOfServiceWorker);
    if (pages !== this.#pagesKnown || worker !== this.#hasServiceWorker) this.#requests.judgeWhere(() => true);
  }

  /** The report on everything so far, with what `serversOf` tells of the servers. What takes time in it is made when it is read. */
  report<Server extends ServerOutline>(
    serversOf: (judged: Judged) => readonly Server[],
    { input, credentials = {} }: AnalysisOptions = {},
  ): ReportOf<Server> {
    this.#settle(credentials);
    this.#judgeCached();
    const { requests, byServer } = this.#requests.snapshot();
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

  /** What nothing else explains may be a response that the browser's cache kept from another request. */
  #diagnose(head: Exchange, chain: Chain): Diagnosis {
    const judge = (each: Chain) => diagnose(each, this.#settled(chain), this.#pagesKnown);
    const diagnosis = judge(chain);
    if (diagnosis.verdict !== 'unknown' || this.#hasServiceWorker || !looksCached(chain, this.#pagesKnown)) {
      return diagnosis;
    }
    const kept = this.#servers.keptFor(head);
    const cached = kept && judge(withKept(chain, kept));
    return cached?.verdict === 'blocked' ? cached : diagnosis;
  }

  /** Judges those requests anew to which the browser's cache may have given what came to light after them. */
  #judgeCached(): void {
    for (const head of this.#servers.givenOthers()) this.#requests.judge(head);
  }

  /** The user's answer for the server of a chain; mostly there is none for any. */
  #settled(chain: Chain): CredentialsMode | undefined {
    return this.#answers === 0 ? undefined : this.#credentials[serverOf(lastAsked(chain))];
  }

  /** Judges those requests anew for whose server the user's answer is another now. */
  #settle(credentials: CredentialsByServer): void {
    const before = this.#credentials;
    this.#credentials = credentials;
    this.#answers = Object.keys(credentials).length;
    const origins = new Set([...Object.keys(before), ...Object.keys(credentials)]);
    for (const origin of origins) if (before[origin] === credentials[origin]) origins.delete(origin);
    if (origins.size > 0) this.#requests.judgeWhere((chain) => origins.has(serverOf(lastAsked(chain))));
  }
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
