import { inspectedTabId, isFirefox } from '../../messaging/browser';
import { askForAccess, giveBackAccess, hasAccess, onAccessChanged, sitesWithAccess } from '../../messaging/privileged';
import { watchTrial } from '../../messaging/session';
import { askWorker } from '../../messaging/worker';
import type { WorkerLink } from '../worker-link';

export function createWorkerLink(): WorkerLink {
  const tabId = inspectedTabId();
  return {
    tabId,
    // Firefox has no rules for requests of no tab, and no `webRequest` with these header lines.
    available: !isFirefox(),
    ask: askWorker,
    watchTrial: (listener) => watchTrial(tabId, listener),
    hasAccess,
    askForAccess,
    sitesWithAccess,
    giveBackAccess,
    onAccessChanged,
  };
}
