import type { StepId } from './steps';

/** `skip`: there was nothing to check, for example no credentials, or no value to compare. */
export type Outcome = 'pass' | 'fail' | 'skip';

export interface StepResult {
  readonly step: StepId;
  readonly outcome: Outcome;
  /** The methods or header names that are not allowed, as the request has them. */
  readonly missing?: readonly string[];
}

/** The first that failed: where the browser stops. */
export function firstFailed(results: readonly StepResult[]): StepResult | undefined {
  return results.find(({ outcome }) => outcome === 'fail');
}

/** Results that say nothing but their outcome are the same object each time: there are a dozen for every request. */
const plain = new Map<StepId, Readonly<Record<Outcome, StepResult>>>();

export function result(step: StepId, passed: boolean, missing?: readonly string[]): StepResult {
  const outcome = passed ? 'pass' : 'fail';
  return missing === undefined || missing.length === 0 ? plainResult(step, outcome) : { step, outcome, missing };
}

export function skipped(step: StepId): StepResult {
  return plainResult(step, 'skip');
}

function plainResult(step: StepId, outcome: Outcome): StepResult {
  let results = plain.get(step);
  if (!results) {
    results = { pass: { step, outcome: 'pass' }, fail: { step, outcome: 'fail' }, skip: { step, outcome: 'skip' } };
    plain.set(step, results);
  }
  return results[outcome];
}
