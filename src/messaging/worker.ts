/** The line to the service worker, which the browser may stop at any time. */
import { api } from './api';
import { presenceName, presentTab } from './trial';
import { isFromWorker, isToWorker } from './worker-guards';
import type { FromWorker, ToWorker } from './worker-protocol';

/** The line that tells the service worker that DevTools is open. */
export interface PresenceLine {
  /** Calls back once, when the service worker was stopped, or after `close`. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** A worker that is stopped while it answers is started again by the next try: everything it is asked may be asked twice. */
const tries = 4;

/** Asks the service worker. Throws when it does not answer, in words that say what to do. */
export async function askWorker(message: ToWorker): Promise<FromWorker> {
  let failure: unknown;
  for (let left = tries; left > 0; left--) {
    try {
      const answer: unknown = await api.runtime.sendMessage(message);
      if (isFromWorker(answer)) return answer;
    } catch (error) {
      failure = error;
    }
  }
  throw new Error('The browser stopped this part of the extension before it answered. Try again.', { cause: failure });
}

/** In the service worker: calls back with each message that it is asked; what comes of it is sent back. `answer` never rejects. */
export function onAsked(answer: (message: ToWorker) => Promise<FromWorker>): void {
  api.runtime.onMessage.addListener((message: unknown) => (isToWorker(message) ? answer(message) : undefined));
}

/**
 * Opens the line that tells the service worker that DevTools of the tab is open. Throws when the extension is gone.
 *
 * It is a port and a message that is not answered. The port ends for the worker when DevTools is closed; but for us it does
 * not end with the worker, while a devtools page of another tab, which listens for ports too, has the other end as well. The
 * message has reached the worker only, so it ends with it.
 * https://developer.chrome.com/docs/extensions/develop/concepts/messaging#port-lifetime
 */
export function openPresence(tabId: number): PresenceLine {
  const name = presenceName(tabId);
  const port = api.runtime.connect({ name });
  const ended: Promise<unknown> = api.runtime.sendMessage(name);
  return {
    onClosed(listener) {
      const closed = () => {
        port.disconnect();
        listener();
      };
      ended.then(closed, closed);
    },
    close: () => port.disconnect(),
  };
}

/**
 * In the service worker: calls back with each such line, by its tab; what the callback returns is called when it ends.
 *
 * The worker may have been started anew between a line’s port and its message. Such a message is answered at once: half a
 * line tells nothing, and its devtools page opens another.
 */
export function onPresence(listener: (tabId: number) => () => void): void {
  const ends = new Map<string, Promise<void>>();
  api.runtime.onConnect.addListener((port) => {
    const tabId = presentTab(port.name);
    if (tabId === null) return;
    const left = listener(tabId);
    const end = new Promise<void>((resolve) => {
      port.onDisconnect.addListener(() => {
        ends.delete(port.name);
        left();
        resolve();
      });
    });
    ends.set(port.name, end);
  });
  api.runtime.onMessage.addListener((message: unknown) => {
    if (typeof message !== 'string' || presentTab(message) === null) return undefined;
    return ends.get(message) ?? Promise.resolve();
  });
}

/** In the service worker: origin of the page in a tab, null without access to it. */
export async function pageOriginOf(tabId: number): Promise<string | null> {
  const { url } = await api.tabs.get(tabId);
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}

/** In the service worker: calls back when the extension was installed, updated or reloaded. */
export function onInstalled(listener: () => void): void {
  api.runtime.onInstalled.addListener(() => listener());
}

export function extensionId(): string {
  return api.runtime.id;
}
