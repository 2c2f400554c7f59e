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

/** Failed, or could not be read, for a reason that is not CORS. */
export const notCors: Expectation = { verdict: 'not-cors', rule: null, at: 'actual', cause: null, problems: [] };
