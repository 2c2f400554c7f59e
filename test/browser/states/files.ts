import type { Frame } from 'puppeteer';
import { crowdHar } from '../crowd-har';
import { hostileHar } from '../hostile-har';
import { importHar } from '../import-har';
import { longHar } from '../long-har';
import { press } from '../press';
import { ofThePage, send } from './actions';
import { state } from './state';

const entry = {
  startedDateTime: '2026-01-05T09:00:00.000Z',
  time: 3,
  request: { method: 'GET', url: 'https://api.contoso.test/', httpVersion: '', headers: [] },
  response: { status: 200, statusText: '', httpVersion: '', headers: [], redirectURL: '', content: {} },
};

/** Imported files: broken, huge and hostile ones; at last a log that is full. */
export const fileStates = [
  state('drop-zone', async (panel) => {
    await press(panel, '[data-action="undo"]');
    await panel.waitForSelector('.request-row');
    await panel.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], 'traffic.har'));
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await panel.waitForSelector('.drop-zone');
  }),
  state('imported-broken', async (panel) => {
    await importHar(panel, 'half.har', JSON.stringify({ log: { entries: [entry, { request: {} }, 7] } }));
    await press(panel, '[data-banner="imported"] summary');
  }),
  state('imported-empty', async (panel) => {
    await importHar(panel, 'empty.har', '{"log":{"entries":[]}}');
    await panel.waitForSelector('[data-state="imported-empty"]');
  }),
  state('five-hundred', async (panel) => {
    await importHar(panel, 'crowd.har', crowdHar(500));
    await panel.waitForFunction(
      () => document.querySelector('[data-status]')?.textContent?.startsWith('501 requests · 500 blocked'),
      { polling: 50 },
    );
  }),
  state('five-hundred-server', async (panel) => {
    await press(panel, '.server-row[data-server="https://crm.contoso.test"]');
    await panel.waitForSelector('[data-view="server"] .policy');
  }),
  state('advice', async (panel) => void (await panel.waitForSelector('.advice')), '.advice'),
  state('long', async (panel) => {
    await importHar(panel, 'long.har', longHar());
    await first(panel, 'long.har');
  }),
  state('long-steps', async () => {}, '[data-outcome="failed"]'),
  state('long-server', async (panel) => {
    await press(panel, '.server-row');
    await panel.waitForSelector('[data-view="server"] .policy');
  }),
  state('hostile', async (panel) => {
    await importHar(panel, 'hostile.har', hostileHar());
    await first(panel, 'hostile.har');
  }),
  state('import-failed', async (panel) => {
    await press(panel, '[data-action="back-to-live"]');
    await importHar(panel, 'notes.txt', 'hello');
    await panel.waitForSelector('[data-banner="import-failed"]');
  }),
  state('buffer-full', async (panel, { page }) => {
    await press(panel, '[data-banner="import-failed"] button');
    await send(page, ofThePage);
    // The settings offer no limit so low.
    await panel.evaluate(() => {
      const port = chrome.runtime.connect({ name: `cors-lens:${chrome.devtools.inspectedWindow.tabId}` });
      port.postMessage({ type: 'limit', entries: 100 });
      port.disconnect();
    });
    await panel.waitForSelector('[data-banner="dropped"]');
  }),
];

/** Shows the first request of a file that has just been imported. */
async function first(panel: Frame, file: string): Promise<void> {
  await panel.waitForFunction(
    (name) =>
      document.querySelector('[data-banner="imported"] bdi')?.textContent === name &&
      document.querySelector('[data-reading]') === null,
    { polling: 50 },
    file,
  );
  await press(panel, '.list-space [data-request-id]');
  await panel.waitForSelector('[data-view="request"] [data-summary]');
}
