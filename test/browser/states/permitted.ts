import type { Browser, Frame, Page } from 'puppeteer';
import { caseOf } from '../../lab/cases';
import { putFrom } from '../page-requests';
import { press } from '../press';
import { stopWorker } from '../service-worker';
import { rowOf, showServer } from './actions';
import { state } from './state';

const { url } = caseOf('several-problems').request;
const { origin } = new URL(url);

/** Takes the page that captures out of DevTools. */
async function removeCapture(devtools: Page): Promise<void> {
  await devtools.evaluate(() => document.querySelector('iframe[src$="/devtools/devtools.html"]')?.remove());
}

/** The line is open as long as anybody could answer, be it the service worker, which starts again when the panel tries. */
async function breakLine(browser: Browser, panel: Frame, banner: string): Promise<void> {
  await browser.waitForTarget((target) => target.type() === 'service_worker');
  await stopWorker(browser);
  await panel.waitForSelector(`[data-banner="${banner}"]`);
}

/** What takes access to websites; at last the extension goes. */
export const permittedStates = [
  state(
    'trial-on',
    async (panel, { page }) => {
      await press(panel, '[aria-label="Clear"]');
      await putFrom(page, url);
      await showServer(panel, origin);
      await press(panel, '[data-action="start-trial"]');
      await panel.waitForSelector('[data-banner="trial"]');
      await panel.waitForSelector('[data-trial="on"]');
    },
    '[data-trial="on"]',
  ),
  state('trial-request', async (panel, { page }) => {
    await putFrom(page, url);
    await press(panel, '[data-verdict="allowed"]:has([data-trial-badge])');
    await panel.waitForSelector('[data-view="request"] [data-trial-badge]');
  }),
  state('trial-ended', async (panel) => {
    await press(panel, '[data-banner="trial"] [data-action="stop-trial"]');
    await panel.waitForSelector('[data-banner="trial-ended"]');
  }),
  state(
    'rechecked',
    async (panel) => {
      await press(panel, '[data-banner="trial-ended"] button');
      await press(panel, `${rowOf(url)}[data-verdict="blocked"]`);
      await press(panel, '[data-recheck] [data-action="recheck"]');
      await panel.waitForSelector('.recheck-result[data-outcome="fails"]');
    },
    '[data-recheck]',
  ),
  state(
    'watching',
    async (panel) => {
      await showServer(panel, origin);
      await press(panel, `[data-recheck="${origin}"] [data-action="watch"]`);
      await panel.waitForSelector(`[data-recheck="${origin}"] [data-outcome="fails"]`);
    },
    '[data-recheck]',
  ),
  state('line-broken', async (panel, { browser, devtools }) => {
    await press(panel, `[data-recheck="${origin}"] [data-action="stop-watch"]`);
    await removeCapture(devtools);
    await breakLine(browser, panel, 'reconnecting');
  }),
  state('extension-updated', async (panel, { browser }) => {
    // Chromium closes DevTools with an extension that goes; where it stays open, its pages can connect to nothing.
    await panel.evaluate(() => {
      chrome.runtime.connect = () => {
        throw new Error('Extension context invalidated.');
      };
    });
    await breakLine(browser, panel, 'lost');
  }),
];
