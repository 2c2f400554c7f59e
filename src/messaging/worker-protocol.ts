/** What the panel and the devtools page ask of the service worker: only what needs permissions that are given on a click. */
import type { RecheckAnswer } from '../engine/recheck/entries-of';
import type { RecheckQuestion } from '../engine/recheck/question';
import type { TrialPlan } from '../engine/trial/plan';
import type { TrialEnd } from './trial';

export type ToWorker =
  | { readonly type: 'trial-start'; readonly tabId: number; readonly plan: TrialPlan }
  | { readonly type: 'trial-end'; readonly tabId: number; readonly why: TrialEnd }
  | { readonly type: 'recheck'; readonly question: RecheckQuestion; readonly actual: boolean };

/** What the service worker answers; failed: in words of the browser. */
export type FromWorker =
  | { readonly type: 'done' }
  | { readonly type: 'rechecked'; readonly answer: RecheckAnswer }
  | { readonly type: 'failed'; readonly message: string };
