import { caseOf } from '../../lab/cases';
import { putFrom } from '../page-requests';
import { press } from '../press';
import { rowOf, showServer } from './actions';
import { state } from './state';

const { url } = caseOf('several-problems').request;
const { origin } = new URL(url);

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
  state('extension-updated', async (panel, { capture }) => {
    // The page that asks for it goes with it: there is no answer to wait for.
    await capture.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
    await panel.waitForSelector('[data-banner="lost"]');
  }),
];
