import type { Browser, Frame, WebWorker } from 'puppeteer';
import type { HarEntry } from '../../src/engine';
import type { ToPanel } from '../../src/messaging/protocol';

declare global {
  /** In the extension's service worker: what the devtools page has sent, and who waits for what. */
  var received: HarEntry[];
  var sentinels: Map<string, () => void>;
}

/** What the extension's devtools page sends to panels. */
export interface ExtensionEntries {
  /** Resolves when an entry with this URL has come, to false if that takes too long. */
  has(url: string, deadline: number): Promise<boolean>;
  /** How many have come since they were last taken. */
  count(): Promise<number>;
  /** Those that have come since; they are gone then. */
  take(): Promise<readonly HarEntry[]>;
}

/**
 * Connects to the capture as a panel does, from the extension's service worker: a panel that draws thousands of requests
 * would take most of the time.
 */
export async function connectToEntries(browser: Browser, capture: Frame): Promise<ExtensionEntries> {
  const tabId = await capture.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  const worker = await serviceWorker(browser, new URL(capture.url()).host);
  await worker.evaluate((name: string) => {
    globalThis.received = [];
    globalThis.sentinels = new Map();
    chrome.runtime.connect({ name }).onMessage.addListener((message: ToPanel) => {
      if (message.type !== 'entries') return;
      for (const entry of message.entries) {
        globalThis.received.push(entry);
        if (entry._resourceType !== 'preflight') globalThis.sentinels.get(entry.request.url)?.();
      }
    });
  }, `cors-lens:${tabId}`);
  return {
    has: (url, deadline) =>
      worker.evaluate(
        (wanted: string, milliseconds: number) =>
          new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(false), milliseconds);
            const found = () => {
              clearTimeout(timer);
              globalThis.sentinels.delete(wanted);
              resolve(true);
            };
            globalThis.sentinels.set(wanted, found);
            if (
              globalThis.received.some(
                ({ request, _resourceType }) => _resourceType !== 'preflight' && request.url === wanted,
              )
            )
              found();
          }),
        url,
        deadline,
      ),
    count: () => worker.evaluate(() => globalThis.received.length),
    take: async () =>
      JSON.parse(await worker.evaluate(() => JSON.stringify(globalThis.received.splice(0)))) as readonly HarEntry[],
  };
}

async function serviceWorker(browser: Browser, extension: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${extension}/`),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('The extension’s service worker cannot be reached');
  return worker;
}
