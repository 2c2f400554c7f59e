/** A trial of a server’s change in the inspected tab. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { originOf } from '../../engine/http/origin';
import type { TrialPlan } from '../../engine/trial/plan';
import type { Trial, TrialEnd } from '../../messaging/trial';
import type { WorkerLink } from '../worker-link';
import type { AnalysisStore } from './analysis';
import type { Clock } from './batch';

export type TrialStore = ReturnType<typeof createTrialStore>;

export interface TrialSource {
  readonly worker: WorkerLink;
  readonly analysis: AnalysisStore;
  /** false: a file is looked at, not the tab. */
  readonly live: ReadonlySignal<boolean>;
  readonly clock: Clock;
  now(): number;
}

export function createTrialStore({ worker, analysis, live, clock, now }: TrialSource) {
  const on = signal<Trial | null>(null);
  const ended = signal<{ readonly server: string; readonly why: TrialEnd } | null>(null);
  const failure = signal<string | null>(null);
  const secondsLeft = signal(0);
  let timer: number | null = null;

  function tick() {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    if (!on.value) return;
    secondsLeft.value = Math.max(0, Math.round((on.value.endsAt - now()) / 1000));
    timer = clock.setTimeout(tick, 1000);
  }
  worker.watchTrial((trial) => {
    const was = on.value;
    on.value = trial?.end === null ? trial : null;
    if (on.value) ended.value = null;
    else if (was && trial?.end) ended.value = { server: trial.plan.server, why: trial.end.why };
    tick();
  });

  /** Of the newest page in the log. */
  const pageOrigin = computed(() => {
    const document = analysis.entries.value.findLast((entry) => entry?._resourceType === 'document');
    return document ? originOf(document.request.url) : null;
  });
  async function tell(message: Parameters<WorkerLink['ask']>[0]) {
    failure.value = null;
    try {
      const answer = await worker.ask(message);
      if (answer.type === 'failed') failure.value = answer.message;
    } catch (error) {
      failure.value = error instanceof Error ? error.message : String(error);
    }
  }

  return {
    on,
    ended,
    failure,
    secondsLeft,
    /** Whether a trial can be begun at all. */
    possible: computed(() => worker.available && live.value),
    pageOrigin,
    /** To be called with access given. */
    async begin(plan: TrialPlan) {
      await tell({ type: 'trial-start', tabId: worker.tabId, plan });
    },
    async stop() {
      await tell({ type: 'trial-end', tabId: worker.tabId, why: 'user' });
    },
    dismiss() {
      ended.value = null;
    },
    dispose() {
      if (timer !== null) clock.clearTimeout(timer);
    },
  };
}
