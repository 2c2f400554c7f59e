import type { CredentialsMode } from '../fetch/request';
import type { Credentials, When } from '../report/report';
import type { Chain } from '../traffic/chain';
import { type Evaluated, evaluate, stopOf } from './evaluate';
import { isConsistent, provenCredentials } from './observe';

/** What the protocol says under one credentials mode. */
export interface Assumption {
  readonly credentials: CredentialsMode;
  readonly steps: readonly Evaluated[];
  readonly stop: Evaluated | null;
}

export interface Modes {
  /** The assumptions that fit what the browser did: one or two; none if what it did cannot be explained by CORS. */
  readonly possible: readonly Assumption[];
  readonly credentials: Credentials;
}

/**
 * The credentials mode is not on the wire. Each one that is possible is tried, and those are kept whose outcome is what
 * the browser did. `settled` is the user's answer; the wire's proof counts for more.
 */
export function modesOf(chain: Chain, settled: CredentialsMode | undefined): Modes {
  const known = provenCredentials(chain) ?? settled;
  const tried: readonly CredentialsMode[] = known === undefined ? ['omit', 'include'] : [known];
  const possible = tried
    .map((credentials): Assumption => {
      const steps = evaluate(chain, credentials);
      return { credentials, steps, stop: stopOf(steps) };
    })
    .filter(({ stop }) => isConsistent(chain, stop));
  const [first] = possible;
  return {
    possible,
    credentials: known ?? (possible.length === 1 && first ? first.credentials : 'unknown'),
  };
}

/** Under which mode something holds that is true for `holding` of the `possible` assumptions. */
export function whenOf(holding: readonly Assumption[], possible: readonly Assumption[]): When {
  if (holding.length === possible.length) return 'always';
  return holding[0]?.credentials === 'include' ? 'with-credentials' : 'without-credentials';
}
