import { watchTrial } from '../messaging/session';
import type { TrialEnd } from '../messaging/trial';
import { askWorker, openPresence } from '../messaging/worker';
import type { CapturedEntry } from './entry';
import { TrialHistory } from './trial-history';
import { TrialKeeper } from './trial-keeper';

/** Follows the trials of the inspected tab. */
export interface TrialWatch {
  asSeen(captured: CapturedEntry): CapturedEntry;
  navigated(url: string): void;
}

/** Starts to follow them. */
export function watchTrials(tabId: number): TrialWatch {
  const history = new TrialHistory();
  const keeper = new TrialKeeper({
    openPresence: () => openPresence(tabId),
    endTrial: (why) => endTrial(tabId, why),
    now: () => Date.now(),
    setTimeout: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  watchTrial(tabId, (trial) => {
    history.changed(trial, Date.now());
    keeper.changed(trial);
  });
  return { asSeen: (captured) => history.asSeen(captured), navigated: (url) => keeper.navigated(url) };
}

function endTrial(tabId: number, why: TrialEnd): void {
  askWorker({ type: 'trial-end', tabId, why }).then(
    (answer) => {
      if (answer.type === 'failed') console.warn(`CORS Lens: the trial could not be ended. ${answer.message}`);
    },
    (error: unknown) => console.warn('CORS Lens: the trial could not be ended.', error),
  );
}
