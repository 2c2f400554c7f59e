import { caseOf } from '../../lab/cases';
import { press } from '../press';
import { filter, rowOf } from './actions';
import { state } from './state';

const scheme = caseOf('origin-scheme').request.url;
const redirected = caseOf('request-to-login').request.url;

/** One request, and what can be done with it. */
export const requestStates = [
  state('request', async (panel) => {
    await press(panel, rowOf(scheme));
    await panel.waitForSelector('[data-view="request"]');
  }),
  state('request-cause', async (panel) => void (await panel.waitForSelector('.cause')), '.cause'),
  state('credentials-answered', async (panel) => {
    await press(panel, '[data-question="credentials"] [data-value="omit"]');
    await panel.waitForSelector('[data-question="credentials"][data-answer="omit"]');
  }),
  state('request-unfolded', async (panel) => {
    await press(panel, '[data-question="credentials"] [data-value="unknown"]');
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
  state('copy-by-hand', async (panel) => {
    // Some browsers refuse panels the clipboard in every way.
    await panel.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      document.execCommand = () => false;
    });
    await press(panel, '[data-item="curl-sh"]');
    await panel.waitForSelector('[data-sheet="copy"][open] textarea:focus');
  }),
  state('export-menu', async (panel) => {
    await press(panel, '[data-sheet="copy"] .sheet-close');
    await press(panel, '[aria-label="Export"]');
    await panel.waitForSelector('[data-item="har"]');
  }),
  state('redirected', async (panel) => {
    await press(panel, '[aria-label="Export"]');
    await filter(panel, redirected);
    await press(panel, rowOf(redirected));
    await panel.waitForSelector('[data-section="redirects"]');
  }),
  state('redirects', async (panel) => void (await panel.waitForSelector('.redirects')), '[data-section="redirects"]'),
];
