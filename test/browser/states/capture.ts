import { clearList } from '../clear-list';
import { press } from '../press';
import { ofThePage, send } from './actions';
import { state } from './state';

const allowed = ofThePage.filter(({ expect }) => expect.verdict === 'allowed');

/** From the first look at the panel to a log full of requests. */
export const captureStates = [
  state('empty', async (panel) => {
    await clearList(panel);
    await panel.waitForSelector('[data-state="recording"]');
  }),
  state('paused', async (panel) => {
    await press(panel, '[aria-label="Record network activity"]');
    await panel.waitForSelector('[data-state="paused"]');
  }),
  state('nothing-blocked', async (panel, { page }) => {
    await press(panel, '[aria-label="Record network activity"][aria-pressed="false"]');
    await send(page, allowed);
    await panel.waitForSelector('.detail > .state');
  }),
  state('overview', async (panel, { page }) => {
    await send(page, ofThePage);
    await panel.waitForSelector('.request-row[data-verdict="blocked"]');
  }),
];
