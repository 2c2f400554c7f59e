import type { CauseCode } from '../../src/engine/diagnosis/causes/codes';
import type { RuleId } from '../../src/engine/diagnosis/rules/ids';
import type { At } from '../../src/engine/report/report';
import type { Expectation } from './case';

/** Blocked by `rule`; `also` are the checks that fail after it, in the order of the steps. */
export function blocked(at: At, rule: RuleId, cause: CauseCode | null, also: readonly RuleId[] = []): Expectation {
  return { verdict: 'blocked', rule, at, cause, problems: [rule, ...also] };
}

export const allowed: Expectation = {
  verdict: 'allowed',
  rule: null,
  at: 'actual',
  cause: null,
  problems: [],
};

/** Failed in the network, or stopped by something else than CORS. */
export const networkFailed: Expectation = {
  verdict: 'not-cors',
  rule: null,
  at: 'actual',
  cause: 'not-cors',
  problems: [],
};

/** Could not be read by its page, as is right in its mode. */
export const notCors: Expectation = { ...networkFailed, cause: null };
