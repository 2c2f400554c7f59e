import type { CredentialsMode } from '../fetch/request';
import type { When } from '../report/report';
import type { Chain } from '../traffic/chain';
import { type Evaluated, evaluate, isFailed, type Kinds, stopOf } from './evaluate';
import { isConsistent } from './observe';

/** Where the browser stops under one credentials mode; null: nowhere. */
export interface Outcome {
  readonly stop: Evaluated | null;
}

/** What the protocol says under one credentials mode. */
export interface Assumption extends Outcome {
  readonly credentials: CredentialsMode;
  readonly steps: readonly Evaluated[];
}

/**
 * The credentials mode is not on the wire. Each one that is possible is tried, and those are kept whose outcome is what
 * the browser did: one or two, none if what it did cannot be explained by CORS.
 */
export function possibleModes(chain: Chain, kinds: Kinds, known: CredentialsMode | undefined): readonly Assumption[] {
  const tried: readonly CredentialsMode[] = known === undefined ? bothModes : [known];
  return tried.map((credentials) => assume(chain, kinds, credentials)).filter(({ stop }) => isConsistent(chain, stop));
}

/**
 * The first possible mode, null if there is none. Where the browser says how a request ended, all that are possible agree
 * on whether it was stopped, so that one is enough for the verdict.
 */
export function firstPossibleMode(chain: Chain, kinds: Kinds, known: CredentialsMode | undefined): Outcome | null {
  for (const credentials of known === undefined ? bothModes : [known]) {
    const stop = stopOf(chain, kinds, credentials);
    if (isConsistent(chain, stop)) return { stop };
  }
  return null;
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
