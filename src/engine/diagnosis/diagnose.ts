import type { CredentialsMode } from '../fetch/request';
import { originOf } from '../http/origin';
import type { Credentials, Problem, Reason, StepReport, Verdict } from '../report/report';
import type { Chain, Hop } from '../traffic/chain';
import { mayBeNoCors, type RequestKind, requestKind } from '../traffic/request-kind';
import { evaluate, isFailed, type Kinds } from './evaluate';
import { ladderOf } from './ladder';
import { type Assumption, firstPossibleMode, possibleModes } from './modes';
import { endsInRedirect, lastHop, networkError, provenCredentials } from './observe';
import { problemsOf, reasonsOf } from './problems';
import { outsideWords, passedWords, stoppedWords, unexplainedWords, type Words } from './words';

/**
 * What is to be said of one request, without its cause: that takes the other requests to its server. Everything but the
 * verdict is made when it is asked for: few of many requests are looked at.
 */
export interface Diagnosis {
  readonly chain: Chain;
  readonly verdict: Verdict;
  /** The hop where it stopped, else the last. */
  readonly hop: Hop;
  /** Whether it is stopped under a credentials mode that is possible. */
  readonly stops: boolean;
  credentials(): Credentials;
  reasons(): readonly Reason[];
  problems(): readonly Problem[];
  /** The ladder. */
  steps(): readonly StepReport[];
  words(): Words;
}

/**
 * Judges one chain. `settled` is the user's answer to whether its requests carry credentials; the wire's proof counts for
 * more. `pagesKnown`: the capture names the pages of its entries, so one without is a worker's.
 */
export function diagnose(chain: Chain, settled: CredentialsMode | undefined, pagesKnown = false): Diagnosis {
  const kinds = chain.hops.map(requestKind);
  const error = networkError(chain);
  const judged =
    kinds.includes('cors') ||
    ((kinds.includes('same-origin') || kinds[0] === 'other-scheme') && evaluate(chain, kinds, 'omit').some(isFailed));
  if (!judged) return new NotJudged(chain, kindOf(kinds), error);
  const known = provenCredentials(chain, kinds) ?? settled;
  return new Judged(chain, kinds, known, error, pagesKnown && isWorkers(chain));
}

/** That of the last hop, unless it is not known what came before it: a way back to the page is one of CORS then. */
function kindOf(kinds: Kinds): RequestKind {
  return kinds.includes('unknown') ? 'unknown' : (kinds[kinds.length - 1] ?? 'unknown');
}

/** A request that the CORS protocol does not apply to. */
class NotJudged implements Diagnosis {
  readonly stops = false;

  constructor(
    readonly chain: Chain,
    readonly kind: RequestKind,
    readonly error: string | null,
  ) {}

  get verdict(): Verdict {
    return this.error === null && this.kind === 'unknown' ? 'unknown' : 'not-cors';
  }

  get hop(): Hop {
    return lastHop(this.chain);
  }

  credentials(): Credentials {
    return 'unknown';
  }

  reasons(): readonly Reason[] {
    return [];
  }

  problems(): readonly Problem[] {
    return [];
  }

  steps(): readonly StepReport[] {
    return [];
  }

  words(): Words {
    return outsideWords(this.kind, this.error);
  }
}

/** A request that the CORS protocol applies to. */
class Judged implements Diagnosis {
  readonly verdict: Verdict;
  readonly stops: boolean;
  readonly hop: Hop;
  #modes: readonly Assumption[] | undefined;

  constructor(
    readonly chain: Chain,
    readonly kinds: Kinds,
    readonly known: CredentialsMode | undefined,
    readonly error: string | null,
    readonly ofWorker: boolean,
  ) {
    const first = this.#first();
    this.stops = error === null && first.some(({ stop }) => stop !== null);
    const stopped = first.find(({ stop }) => stop !== null)?.stop;
    this.hop = (stopped && chain.hops[stopped.hop]) ?? lastHop(chain);
    this.verdict = this.#verdict(first);
  }

  credentials(): Credentials {
    if (this.#isOutside()) return 'unknown';
    const [first, second] = this.#possible();
    return this.known ?? (first && !second ? first.credentials : 'unknown');
  }

  reasons(): readonly Reason[] {
    return this.stops ? reasonsOf(this.chain, this.#possible()) : [];
  }

  problems(): readonly Problem[] {
    return this.#isOutside() ? [] : problemsOf(this.chain, this.#possible());
  }

  steps(): readonly StepReport[] {
    return ladderOf(this.chain, this.#possible());
  }

  words(): Words {
    if (this.error !== null) return outsideWords('cors', this.error);
    if (this.#possible().length === 0) return unexplainedWords(this.chain);
    return this.stops ? stoppedWords(this.chain, this.problems(), this.#possible()) : passedWords(this.chain);
  }

  /** The credentials modes that are possible, with what each means. */
  #possible(): readonly Assumption[] {
    this.#modes ??= this.#hidesSending(possibleModes(this.chain, this.kinds, this.known));
    return this.#modes;
  }

  /**
   * A worker's request that CORS blocked looks as if its preflight had kept it back. Unless that is so under every mode, it
   * is not known what stopped it.
   */
  #hidesSending(possible: readonly Assumption[]): readonly Assumption[] {
    if (!this.ofWorker || lastHop(this.chain).exchange?.response) return possible;
    const tried = this.known === undefined ? 2 : 1;
    return possible.length === tried ? possible : [];
  }

  /** As many modes as the verdict takes. */
  #first(): readonly Assumption[] {
    const { exchange } = lastHop(this.chain);
    if (exchange === null || exchange.error === undefined) return this.#possible();
    if (this.ofWorker) return this.#possible();
    const first = firstPossibleMode(this.chain, this.kinds, this.known);
    return first === null ? [] : [first];
  }

  #verdict(possible: readonly Assumption[]): Verdict {
    if (this.error !== null) return 'not-cors';
    const { exchange } = lastHop(this.chain);
    if (possible.length === 0) return exchange?.error === null ? 'not-cors' : 'unknown';
    const stopped = possible.filter(({ stop }) => stop !== null).length;
    if (stopped === 0) return exchange?.response && !endsInRedirect(this.chain) ? 'allowed' : 'unknown';
    return stopped === possible.length && !mayBeNoCors(this.hop) ? 'blocked' : 'unknown';
  }

  /** What the browser did has another reason than CORS. */
  #isOutside(): boolean {
    return this.error !== null || this.#possible().length === 0;
  }
}

/** Origin of the server that a hop asked. */
export function serverOf(hop: Hop): string {
  return originOf(hop.url);
}

/** Whether the request was made by a worker, in a capture that names pages. */
function isWorkers(chain: Chain): boolean {
  const { exchange } = lastHop(chain);
  return exchange !== null && exchange.error !== undefined && !exchange.ofPage;
}
