import type { CredentialsMode } from '../fetch/request';
import { originOf } from '../http/origin';
import type { Credentials, Problem, Reason, StepReport, Verdict } from '../report/report';
import type { Chain, Hop } from '../traffic/chain';
import { mayBeNoCors, type RequestKind, requestKind } from '../traffic/request-kind';
import { type Kinds, stopOf } from './evaluate';
import { ladderOf } from './ladder';
import { type Assumption, firstPossibleMode, type Outcome, possibleModes, type Word } from './modes';
import {
  endsInRedirect,
  isAnswered,
  keepsRedirect,
  lastAsked,
  lastHop,
  mayRefuseRedirect,
  networkError,
  provenCredentials,
} from './observe';
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
 * Judges one chain. `settled` is the user's answer to whether its requests carry credentials; what the wire proves, and what
 * the browser did, count for more. `pagesKnown`: the capture names the pages of its entries, so one without is a worker's.
 */
export function diagnose(chain: Chain, settled: CredentialsMode | undefined, pagesKnown = false): Diagnosis {
  const asked = keepsRedirect(chain) ? chain.hops.slice(0, -1) : chain.hops;
  const kinds = asked.map(requestKind);
  const error = networkError(chain);
  const judged =
    kinds.includes('cors') ||
    ((kinds.includes('same-origin') || kinds[0] === 'other-scheme') && stopOf(chain, kinds, 'omit') !== null);
  if (!judged) return new NotJudged(chain, kindOf(kinds), error);
  return new Judged(chain, kinds, settled, error, pagesKnown && isWorkers(chain));
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
    return lastAsked(this.chain);
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
    return outsideWords(this.chain, this.kind, this.error);
  }
}

/** A request that the CORS protocol applies to. */
class Judged implements Diagnosis {
  readonly verdict: Verdict;
  readonly stops: boolean;
  readonly hop: Hop;
  readonly #word: Word;
  #modes: readonly Assumption[] | undefined;

  constructor(
    readonly chain: Chain,
    readonly kinds: Kinds,
    readonly settled: CredentialsMode | undefined,
    readonly error: string | null,
    readonly ofWorker: boolean,
  ) {
    const hidesSending = ofWorker && !lastHop(chain).exchange?.response;
    this.#word = { proven: provenCredentials(chain, kinds), settled, hidesSending };
    const first = this.#first();
    this.stops = error === null && first.some(({ stop }) => stop !== null);
    const stopped = first.find(({ stop }) => stop !== null)?.stop;
    this.hop = (stopped && chain.hops[stopped.hop]) ?? lastAsked(chain);
    this.verdict = this.#verdict(first);
  }

  credentials(): Credentials {
    if (this.#isOutside()) return 'unknown';
    const [first, second] = this.#possible();
    // That the cache answered is a guess: which mode explains it then proves none.
    if (this.hop.exchange?.kept) return this.settled ?? 'unknown';
    return first && !second ? first.credentials : 'unknown';
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
    if (this.error !== null) return outsideWords(this.chain, 'cors', this.error);
    if (this.#possible().length === 0) return unexplainedWords(this.chain);
    return this.stops ? stoppedWords(this.chain, this.problems(), this.#possible()) : passedWords(this.chain);
  }

  /** The credentials modes that are possible, with what each means. */
  #possible(): readonly Assumption[] {
    this.#modes ??= possibleModes(this.chain, this.kinds, this.#word);
    return this.#modes;
  }

  /** As many modes as the verdict takes. */
  #first(): readonly Outcome[] {
    const { exchange } = lastHop(this.chain);
    if (exchange === null || exchange.error === undefined) return this.#possible();
    if (this.ofWorker || this.settled || mayRefuseRedirect(this.chain)) return this.#possible();
    const first = firstPossibleMode(this.chain, this.kinds, this.#word.proven);
    return first === null ? [] : [first];
  }

  #verdict(possible: readonly Outcome[]): Verdict {
    if (this.error !== null) return 'not-cors';
    const { exchange } = lastHop(this.chain);
    if (possible.length === 0) return exchange?.error === null ? 'not-cors' : 'unknown';
    const stopped = possible.filter(({ stop }) => stop !== null).length;
    if (stopped === 0) return this.#isRead() ? 'allowed' : 'unknown';
    return stopped === possible.length && !mayBeNoCors(this.hop) ? 'blocked' : 'unknown';
  }

  /** The page got an answer, or the redirect that it asked for. */
  #isRead(): boolean {
    if (keepsRedirect(this.chain)) return true;
    const { exchange } = lastHop(this.chain);
    return exchange !== null && isAnswered(exchange) && !endsInRedirect(this.chain);
  }

  /** What the browser did has another reason than CORS. */
  #isOutside(): boolean {
    return this.error !== null || this.#possible().length === 0;
  }
}

/** Origin of the server that a hop asked. */
export function serverOf({ exchange, preflight, url }: Hop): string {
  return (exchange ?? preflight)?.server ?? originOf(url);
}

/** Whether the request was made by a worker, in a capture that names pages. */
function isWorkers(chain: Chain): boolean {
  const { exchange } = lastHop(chain);
  return exchange !== null && exchange.error !== undefined && !exchange.ofPage;
}
