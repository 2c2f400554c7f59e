/** The steps of a request, told apart by hop and by preflight or request. */
import type { At, StepReport } from '../../engine/report/report';

export interface Phase {
  readonly hop: number;
  readonly at: At;
  readonly steps: readonly LadderStep[];
}

export interface LadderStep extends StepReport {
  /** Counts the failures: the one the browser stopped at is 1, what would fail after it 2 and on; null if none. */
  readonly failure: number | null;
}

export function phasesOf(steps: readonly StepReport[]): readonly Phase[] {
  const phases: { hop: number; at: At; steps: LadderStep[] }[] = [];
  let failures = 0;
  for (const step of steps) {
    const failure = step.outcome === 'failed' || step.outcome === 'would-fail' ? ++failures : null;
    const last = phases.at(-1);
    if (last?.hop === step.hop && last.at === step.at) last.steps.push({ ...step, failure });
    else phases.push({ hop: step.hop, at: step.at, steps: [{ ...step, failure }] });
  }
  return phases;
}
