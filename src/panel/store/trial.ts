/** A trial of a server’s change in the inspected tab. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { originOf } from '../../engine/http/origin';
import { planTrial, type TrialPlan } from '../../engine/trial/plan';
import { type Access, sitePattern } from '../../messaging/access';
import type { Trial, TrialEnd } from '../../messaging/trial';
import type { WorkerLink } from '../worker-link';
import type { AccessStore } from './access';
import type { AnalysisStore } from './analysis';
import type { Clock } from './batch';

export type TrialStore = ReturnType<typeof createTrialStore>;

export interface TrialSource {
  readonly worker: WorkerLink;
  readonly access: AccessStore;
  readonly analysis: AnalysisStore;
  /** false: a file is looked at, not the tab. */
  readonly live: ReadonlySignal<boolean>;
  readonly clock: Clock;
  now(): number;
}

export function createTrialStore({ worker, access, analysis, live, clock, now }: TrialSource) {
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

  function planFor(server: string): TrialPlan | null {
    const report = analysis.serversByOrigin.value.get(server);
    return report ? planTrial(report, analysis.entries.value, pageOrigin.value) : null;
  }
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
    planFor,
    /** Asks for access first where it is not given. */
    async start(server: string) {
      const plan = planFor(server);
      if (!plan) return;
      const go = () => void tell({ type: 'trial-start', tabId: worker.tabId, plan });
      await access.need({ feature: 'trial', place: server, access: accessFor(plan), go });
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

/** The server and the pages that ask it: a browser changes headers only where it has access to both. */
function accessFor({ server, rules }: TrialPlan): Access {
  const origins = [server, ...rules.map(({ origin }) => origin)].map(sitePattern);
  return { permissions: ['declarativeNetRequestWithHostAccess', 'alarms'], origins: [...new Set(origins)] };
}
