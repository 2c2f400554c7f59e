/** The real parts of the browser for trials and re-checks. */
import { alarms, sessionRules } from '../messaging/privileged';
import { dropTrial, loadTrials, saveTrial } from '../messaging/session';
import { pageOriginOf } from '../messaging/worker';
import type { SessionRules, TrialParts, WakeUps } from './parts';
import { createSerial } from './serial';

const alarm = 'tidy';

const rules: SessionRules = {
  list: async () => (await sessionRules()?.getSessionRules()) ?? [],
  change: async (add, remove) => {
    const api = sessionRules();
    if (!api && add.length > 0) throw new Error('The permission to change headers is not given.');
    await api?.updateSessionRules({ addRules: [...add], removeRuleIds: [...remove] });
  },
};

const wakeUps: WakeUps = {
  // The shortest period there is. https://developer.chrome.com/docs/extensions/reference/api/alarms#method-create
  start: async () => {
    const api = alarms();
    if (api && !(await api.get(alarm))) await api.create(alarm, { periodInMinutes: 0.5 });
  },
  stop: async () => {
    await alarms()?.clear(alarm);
  },
};

export const browserParts: TrialParts = {
  rules,
  trials: { list: loadTrials, put: saveTrial, drop: dropTrial },
  wakeUps,
  inTurn: createSerial(),
  pageOrigin: pageOriginOf,
  now: () => Date.now(),
};
