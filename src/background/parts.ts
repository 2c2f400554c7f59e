/** The parts of the browser that a trial needs; `src/messaging/privileged.ts` has the real ones, tests bring their own. */
import type { TrialPlan } from '../engine/trial/plan';
import type { Trial } from '../messaging/trial';
import type { Serial } from './serial';

export type Rule = chrome.declarativeNetRequest.Rule;

export interface TrialParts {
  readonly rules: SessionRules;
  readonly trials: TrialShelf;
  readonly wakeUps: WakeUps;
  /** What makes or removes rules waits for what did so before, and so do the wake-ups, which are there while there are rules. */
  readonly inTurn: Serial;
  /** Origin of the page in a tab, null if the browser does not tell. */
  pageOrigin(tabId: number): Promise<string | null>;
  /** Whether the user still lets the extension change what a trial changes. */
  isPermitted(plan: TrialPlan): Promise<boolean>;
  now(): number;
}

/** Rules that live until the browser ends. */
export interface SessionRules {
  list(): Promise<readonly Rule[]>;
  /** All or nothing. */
  change(add: readonly Rule[], remove: readonly number[]): Promise<void>;
}

/** Trials, kept until the browser ends. */
export interface TrialShelf {
  list(): Promise<readonly Trial[]>;
  put(trial: Trial): Promise<void>;
  drop(tabId: number): Promise<void>;
}

/** Wakes the service worker again and again while there is something to end. */
export interface WakeUps {
  start(): Promise<void>;
  stop(): Promise<void>;
}
