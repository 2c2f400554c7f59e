import { asSeenInTrial } from '../engine/trial/as-seen';
import type { TrialPlan } from '../engine/trial/plan';
import type { Trial } from '../messaging/trial';
import type { CapturedEntry } from './entry';

interface Period {
  readonly plan: TrialPlan;
  readonly from: number;
  /** null: it is on. */
  to: number | null;
}

/** The trials of one tab since DevTools was opened, and what was requested during them. */
export class TrialHistory {
  readonly #periods: Period[] = [];

  /** The trial of the tab is this now, null if there is none. */
  changed(trial: Trial | null, now: number): void {
    const last = this.#periods.at(-1);
    if (trial && trial.end === null) {
      if (last?.to === null && last.from === trial.startedAt) return;
      if (last?.to === null) last.to = now;
      this.#periods.push({ plan: trial.plan, from: trial.startedAt, to: null });
    } else if (last?.to === null) last.to = trial?.end?.at ?? now;
  }

  /** The entry as the browser saw it: what was under way during a trial is marked. */
  asSeen(captured: CapturedEntry): CapturedEntry {
    const until = captured.started + Math.max(captured.entry.time, 0);
    for (const { plan, from, to } of this.#periods) {
      if (until < from || (to !== null && captured.started > to)) continue;
      const entry = asSeenInTrial(captured.entry, plan);
      if (entry) return { ...captured, entry, characters: JSON.stringify(entry).length };
    }
    return captured;
  }
}
