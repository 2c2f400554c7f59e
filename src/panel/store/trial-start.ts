/** What a trial of a server’s change would be, and beginning it. */
import { planTrial, type TrialPlan } from '../../engine/trial/plan';
import { trialAccess } from '../../messaging/access';
import type { AccessStore } from './access';
import type { AnalysisStore } from './analysis';
import type { TrialStore } from './trial';

export type TrialStartStore = ReturnType<typeof createTrialStartStore>;

export interface TrialStartSource {
  readonly trial: TrialStore;
  readonly access: AccessStore;
  readonly analysis: AnalysisStore;
}

export function createTrialStartStore({ trial, access, analysis }: TrialStartSource) {
  function planFor(server: string): TrialPlan | null {
    const report = analysis.explainedByOrigin.value.get(server);
    return report ? planTrial(report, analysis.entries.value, trial.pageOrigin.value) : null;
  }
  return {
    planFor,
    /** Asks for access first where it is not given. */
    async start(server: string) {
      const plan = planFor(server);
      if (!plan) return;
      const go = () => void trial.begin(plan);
      await access.need({ feature: 'trial', place: server, access: trialAccess(plan), go });
    },
  };
}
