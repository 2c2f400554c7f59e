import { alarms, onAccessChanged } from '../messaging/privileged';
import { extensionId, onAsked, onInstalled, onPresence } from '../messaging/worker';
import type { FromWorker, ToWorker } from '../messaging/worker-protocol';
import { browserParts } from './browser-parts';
import { Presence } from './presence';
import { Rechecks } from './recheck';
import { sendOwn } from './send';
import { Trials } from './trials';

/** Milliseconds that devtools pages have to come back after the service worker was started; they do so at once. */
const grace = 3_000;

/** Milliseconds in which a line that is opened anew comes after the one before it has ended; it does so at once. */
const anew = 250;

/**
 * What needs privileges: trials and re-checks. Everything is registered at once, at the top level: a worker that is woken
 * by an event must find its listener. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
 */
export function startHelper(): void {
  const trials = new Trials(browserParts);
  const rechecks = new Rechecks({ ...browserParts, send: sendOwn, id: extensionId() });
  const presence = new Presence();

  // What an earlier life left. Whose DevTools is closed is not known yet, and is looked at when it is.
  tell(Promise.all([trials.tidy(() => true), rechecks.tidy()]));
  const seen = new Promise((resolve) => setTimeout(resolve, grace));
  const tidy = () => tell(seen.then(() => trials.tidy((tabId) => presence.has(tabId))));
  tidy();

  onPresence((tabId) => {
    const left = presence.arrived(tabId);
    const endIfGone = () => {
      if (!presence.has(tabId)) tell(trials.end(tabId, 'devtools-closed'));
    };
    return () => {
      if (left()) setTimeout(endIfGone, anew);
    };
  });
  alarms().onAlarm.addListener(tidy);
  onAccessChanged(() => tell(trials.tidy(() => true)));
  onInstalled(() => undefined);
  onAsked((message) =>
    answer(message, trials, rechecks).catch(
      (error: unknown): FromWorker => ({
        type: 'failed',
        message: error instanceof Error ? error.message : String(error),
      }),
    ),
  );
}

async function answer(message: ToWorker, trials: Trials, rechecks: Rechecks): Promise<FromWorker> {
  switch (message.type) {
    case 'trial-start':
      await trials.start(message.tabId, message.plan);
      return { type: 'done' };
    case 'trial-end':
      await trials.end(message.tabId, message.why);
      return { type: 'done' };
    case 'recheck':
      return { type: 'rechecked', answer: await rechecks.ask(message.question, message.actual) };
  }
}

function tell(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('CORS Lens: a trial could not be ended.', error));
}
