/** What is kept until the browser ends: `storage.session`. https://developer.chrome.com/docs/extensions/reference/api/storage#property-session */
import { api } from './api';
import { type Trial, trialKey } from './trial';
import { isTrial } from './worker-guards';

export async function loadTrials(): Promise<readonly Trial[]> {
  const all = await api.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) =>
    isTrial(value) && key === trialKey(value.tabId) ? [value] : [],
  );
}

export async function saveTrial(trial: Trial): Promise<void> {
  await api.storage.session.set({ [trialKey(trial.tabId)]: trial });
}

export async function dropTrial(tabId: number): Promise<void> {
  await api.storage.session.remove(trialKey(tabId));
}

/** Calls back with the trial of a tab, now and whenever it changes; null: there is none. No service worker is needed. */
export function watchTrial(tabId: number, listener: (trial: Trial | null) => void): void {
  const key = trialKey(tabId);
  const tell = (value: unknown) => listener(isTrial(value) ? value : null);
  let changed = false;
  api.storage.session.onChanged.addListener((changes) => {
    if (!(key in changes)) return;
    changed = true;
    tell(changes[key]?.newValue);
  });
  api.storage.session.get(key).then(
    (found) => {
      // What was told meanwhile is newer.
      if (!changed) tell(found[key]);
    },
    (error: unknown) => console.warn('CORS Lens: the trial could not be read.', error),
  );
}
