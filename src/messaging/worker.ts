/** The line to the service worker, which the browser may stop at any time. */
import { api } from './api';
import { overPort, type PortEnd } from './port';
import { presenceName, presentTab } from './trial';
import { isFromWorker, isToWorker } from './worker-guards';
import type { FromWorker, ToWorker } from './worker-protocol';

/** A worker that is stopped while it answers is started again by the next try: everything it is asked may be asked twice. */
const tries = 4;

/** Asks the service worker. Throws when it does not answer. */
export async function askWorker(message: ToWorker): Promise<FromWorker> {
  let failure: unknown;
  for (let left = tries; left > 0; left--) {
    try {
      const answer: unknown = await api.runtime.sendMessage(message);
      if (isFromWorker(answer)) return answer;
      failure = new Error('The service worker gave no answer.');
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** In the service worker: calls back with each message that it is asked; what comes of it is sent back. `answer` never rejects. */
export function onAsked(answer: (message: ToWorker) => Promise<FromWorker>): void {
  api.runtime.onMessage.addListener((message: unknown) => (isToWorker(message) ? answer(message) : undefined));
}

/** Opens the line that tells the service worker that DevTools of the tab is open. Throws when the extension is gone. */
export function openPresence(tabId: number): PortEnd<never> & { close(): void } {
  const port = api.runtime.connect({ name: presenceName(tabId) });
  return { ...overPort<never>(port), close: () => port.disconnect() };
}

/** In the service worker: calls back with each such line, by its tab. */
export function onPresence(listener: (tabId: number, line: PortEnd<never>) => void): void {
  api.runtime.onConnect.addListener((port) => {
    const tabId = presentTab(port.name);
    if (tabId !== null) listener(tabId, overPort<never>(port));
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
