/** The real parts of the browser for trials and re-checks. */
import { trialAccess } from '../messaging/access';
import { alarms, hasAccess, sessionRules } from '../messaging/privileged';
import { dropTrial, loadTrials, saveTrial } from '../messaging/session';
import { pageOriginOf } from '../messaging/worker';
import type { SessionRules, TrialParts, WakeUps } from './parts';
import { createSerial } from './serial';

const alarm = 'tidy';

const rules: SessionRules = {
  list: () => sessionRules().getSessionRules(),
  change: (add, remove) => sessionRules().updateSessionRules({ addRules: [...add], removeRuleIds: [...remove] }),
};

const wakeUps: WakeUps = {
  // The shortest period there is. https://developer.chrome.com/docs/extensions/reference/api/alarms#method-create
  start: async () => {
    if (!(await alarms().get(alarm))) await alarms().create(alarm, { periodInMinutes: 0.5 });
  },
  stop: async () => {
    await alarms().clear(alarm);
  },
};

export const browserParts: TrialParts = {
  rules,
  trials: { list: loadTrials, put: saveTrial, drop: dropTrial },
  wakeUps,
  inTurn: createSerial(),
  pageOrigin: pageOriginOf,
  isPermitted: (plan) => hasAccess(trialAccess(plan)),
  now: () => Date.now(),
};
