import type { CredentialsMode } from '../fetch/request';
import type { When } from '../report/report';
import type { Chain } from '../traffic/chain';
import { type Evaluated, evaluate, type Kinds, stopOf } from './evaluate';
import { isConsistent } from './observe';

/** What the protocol says under one credentials mode. */
export interface Assumption {
  readonly credentials: CredentialsMode;
  readonly steps: readonly Evaluated[];
  readonly stop: Evaluated | null;
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
export function firstPossibleMode(chain: Chain, kinds: Kinds, known: CredentialsMode | undefined): Assumption | null {
  for (const credentials of known === undefined ? bothModes : [known]) {
    const assumption = assume(chain, kinds, credentials);
    if (isConsistent(chain, assumption.stop)) return assumption;
  }
  return null;
}

const bothModes: readonly CredentialsMode[] = ['omit', 'include'];

function assume(chain: Chain, kinds: Kinds, credentials: CredentialsMode): Assumption {
  const steps = evaluate(chain, kinds, credentials);
  return { credentials, steps, stop: stopOf(steps) };
}

/** Under which mode something holds that is true for `holding` of the `possible` assumptions. */
export function whenOf(holding: readonly Assumption[], possible: readonly Assumption[]): When {
  if (holding.length === possible.length) return 'always';
  return holding[0]?.credentials === 'include' ? 'with-credentials' : 'without-credentials';
}
