/** A trial as it is kept: in `storage.session`, where the service worker writes it and every page of the extension reads it. */
import type { TrialPlan } from '../engine/trial/plan';

export interface Trial {
  readonly tabId: number;
  readonly plan: TrialPlan;
  /** Origin of the page in the tab when it began; null if the browser does not tell. */
  readonly pageOrigin: string | null;
  /** The browser’s rules that make it. */
  readonly ruleIds: readonly number[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endsAt: number;
  /** null while it is on. */
  readonly end: { readonly at: number; readonly why: TrialEnd } | null;
}

/**
 * time: ten minutes are over · access: it was taken back · lost: the browser or the extension was interrupted while it began
 * or ran.
 */
export type TrialEnd = 'user' | 'navigation' | 'time' | 'devtools-closed' | 'access' | 'lost';

export const trialMinutes = 10;

export function trialKey(tabId: number): string {
  return `trial:${tabId}`;
}

/**
 * Name of a line that the devtools page of a tab keeps to the service worker while a trial is on: it tells that DevTools is
 * open. Each line has one of its own.
 */
export function presenceName(tabId: number): string {
  return `cors-lens-present:${tabId}:${crypto.randomUUID()}`;
}

/** The tab that such a line speaks of, null for other lines. */
export function presentTab(name: string): number | null {
  const found = /^cors-lens-present:(\d+):/.exec(name);
  return found ? Number(found[1]) : null;
}
