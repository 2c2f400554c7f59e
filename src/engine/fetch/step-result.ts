import type { StepId } from './steps';

/** `skip`: there was nothing to check, for example no credentials, or no value to compare. */
export type Outcome = 'pass' | 'fail' | 'skip';

export interface StepResult {
  readonly step: StepId;
  readonly outcome: Outcome;
  /** The methods or header names that are not allowed, as the request has them. */
  readonly missing?: readonly string[];
}

export function result(step: StepId, passed: boolean, missing?: readonly string[]): StepResult {
  const outcome = passed ? 'pass' : 'fail';
  return missing === undefined ? { step, outcome } : { step, outcome, missing };
}

export function skipped(step: StepId): StepResult {
  return { step, outcome: 'skip' };
}
