import { type Diagnosis, serverOf } from '../diagnosis/diagnose';
import type { Words } from '../diagnosis/words';
import type { Exchange } from '../http/exchange';
import type { Chain } from '../traffic/chain';
import { chainId } from '../traffic/chain-id';
import type { CauseOf, TrafficOf } from './judged';
import type { CauseReport, RequestReport, Text } from './report';

/** How a request finds its cause. */
export interface CauseSource {
  readonly trafficOf: TrafficOf;
  readonly causeOf: CauseOf;
}

/**
 * A request's part of the report. Everything in it is made when it is read, since few of many requests are looked at; the
 * cause speaks of the server's traffic at that time.
 */
export class RequestView implements RequestReport {
  readonly #causes: CauseSource;
  readonly #twin: number;
  #id: string | undefined;
  #words: Words | undefined;
  /** `of`: how many exchanges of the server it was taken from. */
  #cause: { readonly of: number; readonly report: CauseReport | null } | undefined;

  readonly server: string;

  /**
   * `chain`: as it was joined; the diagnosis may have it with what the browser’s cache gave. `head`: its first exchange.
   * `twin`: how many requests before it began at the same time with the same method and URL.
   */
  constructor(
    readonly diagnosis: Diagnosis,
    readonly chain: Chain,
    readonly head: Exchange,
    twin: number,
    causes: CauseSource,
  ) {
    this.server = serverOf(diagnosis.hop);
    this.#twin = twin;
    this.#causes = causes;
  }

  get id() {
    this.#id ??= this.#makeId();
    return this.#id;
  }

  get url() {
    return this.chain.hops[0].url;
  }

  get method() {
    return this.chain.hops[0].method;
  }

  get origin() {
    return this.diagnosis.chain.hops.find(({ origin }) => origin !== null)?.origin ?? null;
  }

  get entry() {
    return this.chain.hops[0].exchange?.entry ?? null;
  }

  get hops() {
    return this.#exchanges().map(({ entry }) => entry);
  }

  get preflights() {
    return this.#preflights().map(({ entry }) => entry);
  }

  get verdict() {
    return this.diagnosis.verdict;
  }

  get trial() {
    return this.#all().some(({ trial }) => trial);
  }

  get credentials() {
    return this.diagnosis.credentials();
  }

  get reasons() {
    return this.diagnosis.reasons();
  }

  get problems() {
    return this.diagnosis.problems();
  }

  get cause() {
    // What was answered is ours: the server is not the cause.
    if (this.trial) return null;
    const traffic = this.#causes.trafficOf(this.server);
    const of = traffic.exchanges.length;
    if (this.#cause?.of === of) return this.#cause.report;
    const report = this.#causes.causeOf(this.diagnosis, traffic);
    if (report === undefined) return null;
    this.#cause = { of, report };
    return report;
  }

  get summary(): Text {
    return this.#say().summary;
  }

  get brief() {
    return this.#say().brief;
  }

  get steps() {
    return this.diagnosis.steps();
  }

  get startedDateTime() {
    return new Date(this.#start()).toISOString();
  }

  get durationMs() {
    const duration = Math.max(...this.#all().map((exchange) => exchange.start + exchange.duration)) - this.#start();
    return duration > 0 ? Math.round(duration) : null;
  }

  get status() {
    return {
      preflight: this.#preflights().at(-1)?.response?.status || null,
      actual: this.#exchanges().at(-1)?.response?.status ?? null,
    };
  }

  get statuses() {
    const all = this.chain.hops.flatMap(({ preflight, exchange }) => [preflight, exchange]);
    return all.flatMap((exchange) => exchange?.response?.status || []);
  }

  toJSON(): RequestReport {
    const { id, url, method, origin, entry, hops, preflights, verdict, trial, credentials } = this;
    const { reasons, problems, cause } = this;
    const { server, summary, brief, steps, startedDateTime, durationMs, status, statuses } = this;
    return {
      ...{ id, url, method, origin, entry, hops, preflights, verdict, trial, credentials },
      ...{ reasons, problems, cause },
      ...{ server, summary, brief, steps, startedDateTime, durationMs, status, statuses },
    };
  }

  #makeId(): string {
    const [first] = this.#all();
    if (!first) throw new Error('a request has neither an entry nor a preflight');
    return this.#twin === 0 ? chainId(first) : `${chainId(first)}-${this.#twin + 1}`;
  }

  #say(): Words {
    this.#words ??= this.diagnosis.words();
    return this.#words;
  }

  #start(): number {
    return Math.min(...this.#all().map(({ start }) => start));
  }

  #exchanges(): readonly Exchange[] {
    return this.chain.hops.flatMap(({ exchange }) => exchange ?? []);
  }

  #preflights(): readonly Exchange[] {
    return this.chain.hops.flatMap(({ preflight }) => preflight ?? []);
  }

  /** The chain's first exchange first. */
  #all(): readonly Exchange[] {
    return [...this.#exchanges(), ...this.#preflights()];
  }
}
