import type { Frame } from 'puppeteer';
import { caseOf, cases } from '../lab/cases';
import { pageOrigins } from '../lab/origins';
import type { Driver } from './driver';
import { importHar } from './import-har';
import { press } from './press';

/** A state of the panel, entered from the one before it in the list. */
export interface PanelState {
  readonly name: string;
  enter(driver: Driver): Promise<void>;
}

const scheme = caseOf('origin-scheme').request.url;
const redirected = caseOf('request-to-login').request.url;
const ofThePage = cases.filter(({ page }) => page === pageOrigins.app);
const allowed = ofThePage.filter(({ expect }) => expect.verdict === 'allowed');

const entry = {
  startedDateTime: '2026-01-05T09:00:00.000Z',
  time: 3,
  request: { method: 'GET', url: 'https://api.contoso.test/', httpVersion: '', headers: [] },
  response: { status: 200, statusText: '', httpVersion: '', headers: [], redirectURL: '', content: {} },
};

/** Every state that a person can bring the panel into, each by what the person would do. */
export const panelStates: readonly PanelState[] = [
  state('empty', async (panel) => {
    await press(panel, '[aria-label="Clear"]');
    await panel.waitForSelector('[data-state="recording"]');
  }),
  state('paused', async (panel) => {
    await press(panel, '[aria-label="Record network activity"]');
    await panel.waitForSelector('[data-state="paused"]');
  }),
  state('nothing-blocked', async (panel, { page }) => {
    await press(panel, '[aria-label="Record network activity"][aria-pressed="false"]');
    for (const { id } of allowed) await page.evaluate((one) => window.runCase(one), id);
    await panel.waitForSelector('.detail > .state');
  }),
  state('overview', async (panel, { page }) => {
    for (const { id } of ofThePage) await page.evaluate((one) => window.runCase(one), id);
    await panel.waitForSelector('.request-row[data-verdict="blocked"]');
  }),
  state('request', async (panel) => {
    await press(panel, rowOf(scheme));
    await panel.waitForSelector('[data-view="request"]');
  }),
  state('request-unfolded', async (panel) => {
    await press(panel, `${rowOf(scheme)} .twisty`);
    await panel.waitForSelector('.part-row');
  }),
  state('message', async (panel) => {
    await press(panel, '.part-row');
    await panel.waitForSelector('[data-part-selected]');
  }),
  state('copy-menu', async (panel) => {
    await press(panel, '[aria-label="Copy"]');
    await panel.waitForSelector('[role="menu"]');
  }),
  state('export-menu', async (panel) => {
    await press(panel, '[aria-label="Export"]');
    await panel.waitForSelector('[data-item="har"]');
  }),
  state('redirected', async (panel) => {
    await press(panel, '[aria-label="Export"]');
    // Only rows in view are drawn.
    await type(panel, redirected);
    await press(panel, rowOf(redirected));
    await panel.waitForSelector('[data-section="redirects"]');
  }),
  state('server', async (panel) => {
    await press(panel, '[data-view="request"] [data-action="fix-server"]');
    await panel.waitForSelector('[data-view="server"]');
  }),
  state('filtered', async (panel) => {
    await type(panel, 'orders');
    await panel.waitForSelector('mark.match');
  }),
  state('no-match', async (panel) => {
    await type(panel, 'nothing is called so');
    await panel.waitForSelector('[data-state="no-match"]');
  }),
  state('sorted', async (panel) => {
    await press(panel, '[data-action="clear-filter"]');
    await press(panel, '[data-column="path"]');
    await panel.waitForSelector('[aria-sort="ascending"]');
  }),
  state('settings', async (panel) => {
    await press(panel, '[data-column="path"]');
    await press(panel, '[data-column="path"]');
    await press(panel, '[aria-label="Settings"]');
    await panel.waitForSelector('[data-sheet="settings"][open]');
  }),
  state('help', async (panel) => {
    await press(panel, '[data-sheet="settings"] .sheet-close');
    await press(panel, '[aria-label="Keyboard shortcuts"]');
    await panel.waitForSelector('[data-sheet="help"][open]');
  }),
  state('cleared', async (panel) => {
    await press(panel, '[data-sheet="help"] .sheet-close');
    await press(panel, '[aria-label="Clear"]');
    await panel.waitForSelector('[data-action="undo"]');
    // While it has the focus it stays.
    await panel.focus('[data-action="undo"]');
  }),
  state('imported-broken', async (panel) => {
    await press(panel, '[data-action="undo"]');
    await panel.waitForSelector('.request-row');
    await importHar(panel, 'half.har', JSON.stringify({ log: { entries: [entry, { request: {} }, 7] } }));
    await press(panel, '[data-banner="imported"] summary');
  }),
  state('imported-empty', async (panel) => {
    await importHar(panel, 'empty.har', '{"log":{"entries":[]}}');
    await panel.waitForSelector('[data-state="imported-empty"]');
  }),
  state('import-failed', async (panel) => {
    await press(panel, '[data-action="back-to-live"]');
    await importHar(panel, 'notes.txt', 'hello');
    await panel.waitForSelector('[data-banner="import-failed"]');
  }),
  state('buffer-full', async (panel, { page }) => {
    await press(panel, '[data-banner="import-failed"] button');
    for (const { id } of ofThePage) await page.evaluate((one) => window.runCase(one), id);
    // The settings offer no limit so low.
    await panel.evaluate(() => {
      const port = chrome.runtime.connect({ name: `cors-lens:${chrome.devtools.inspectedWindow.tabId}` });
      port.postMessage({ type: 'limit', entries: 100 });
      port.disconnect();
    });
    await panel.waitForSelector('[data-banner="dropped"]');
  }),
];

function state(name: string, enter: (panel: Frame, driver: Driver) => Promise<void>): PanelState {
  return { name, enter: (driver) => enter(driver.panel(), driver) };
}

function rowOf(url: string): string {
  return `.list-space [data-request-id]:has([title="${url}"])`;
}

async function type(panel: Frame, text: string): Promise<void> {
  await panel.$eval(
    'input[type=search]',
    (input, value) => {
      if (!(input instanceof HTMLInputElement)) throw new Error('the filter is no input');
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}
