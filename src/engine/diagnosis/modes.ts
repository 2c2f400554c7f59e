import type { CredentialsMode } from '../fetch/request';
import type { When } from '../report/report';
import type { Chain } from '../traffic/chain';
import { type Evaluated, evaluate, isFailed, type Kinds, stopOf } from './evaluate';
import { isConsistent, wasBlocked } from './observe';

/** Where the browser stops under one credentials mode; null: nowhere. */
export interface Outcome {
  readonly stop: Evaluated | null;
}

/** What the protocol says under one credentials mode. */
export interface Assumption extends Outcome {
  readonly credentials: CredentialsMode;
  readonly steps: readonly Evaluated[];
}

/** What is said of the credentials mode. */
export interface Word {
  /** By the wire; null if it does not tell. */
  readonly proven: CredentialsMode | null;
  /** By the user, for what is left open. */
  readonly settled: CredentialsMode | undefined;
  /**
   * A worker's request that CORS blocked looks as if its preflight had kept it back. Unless that is so under every mode, it
   * is not known what stopped it.
   */
  readonly hidesSending: boolean;
}

/**
 * The credentials mode is not on the wire. Each one that is possible is tried, and those are kept whose outcome is what
 * the browser did: one or two, none if what it did cannot be explained by CORS.
 */
export function possibleModes(chain: Chain, kinds: Kinds, word: Word): readonly Assumption[] {
  const consistent = triedModes(word.proven)
    .map((credentials) => assume(chain, kinds, credentials))
    .filter(({ stop }) => isConsistent(chain, stop));
  const answer = word.proven ?? word.settled;
  const isOpen = consistent.length > 1 || word.hidesSending || chain.hops[0].exchange?.kept;
  const possible = answer && isOpen ? consistent.filter(({ credentials }) => credentials === answer) : consistent;
  if (word.hidesSending) return possible.length === (answer ? 1 : 2) ? possible : [];
  return wasBlocked(chain) && possible.every(({ stop }) => stop === null) ? [] : possible;
}

/**
 * The first possible mode, null if there is none. Where the browser says how a request ended, all that are possible agree
 * on whether it was stopped, but for redirects that the page may have refused: so one is enough for the verdict.
 */
export function firstPossibleMode(chain: Chain, kinds: Kinds, proven: CredentialsMode | null): Outcome | null {
  for (const credentials of triedModes(proven)) {
    const stop = stopOf(chain, kinds, credentials);
    if (isConsistent(chain, stop)) return { stop };
  }
  return null;
}

function triedModes(proven: CredentialsMode | null): readonly CredentialsMode[] {
  return proven === null ? bothModes : [proven];
}

const bothModes: readonly CredentialsMode[] = ['omit', 'include'];

function assume(chain: Chain, kinds: Kinds, credentials: CredentialsMode): Assumption {
  const steps = evaluate(chain, kinds, credentials);
  return { credentials, steps, stop: steps.find(isFailed) ?? null };
}

/** Under which mode something holds that is true for `holding` of the `possible` assumptions. */
export function whenOf(holding: readonly Assumption[], possible: readonly Assumption[]): When {
  if (holding.length === possible.length) return 'always';
  return holding[0]?.credentials === 'include' ? 'with-credentials' : 'without-credentials';
}
