import { press } from '../press';
import { filter } from './actions';
import { state } from './state';

/** The list narrowed and sorted, the sheets over it, and the log cleared. */
export const listStates = [
  state('filtered', async (panel) => {
    await filter(panel, 'orders');
    await panel.waitForSelector('mark.match');
  }),
  state('no-match', async (panel) => {
    await filter(panel, 'nothing is called so');
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
];
