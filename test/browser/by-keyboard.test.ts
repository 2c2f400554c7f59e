import type { Frame, KeyInput } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteInto } from './clipboard';
import { downloaded } from './downloads';
import type { Driver } from './driver';
import { blockedRequest, importBigHar, startOneBlocked } from './one-blocked';

describe('with the keyboard alone', () => {
  let driver: Driver;
  let close: (() => Promise<void>) | undefined;
  let panel: Frame;

  beforeAll(async () => {
    ({ driver, close } = await startOneBlocked());
    panel = driver.panel();
    // Where the browser puts the focus when somebody turns to the panel.
    await panel.focus('[aria-label="Record network activity"]');
  });

  afterAll(() => close?.());

  it('the failure is found by a filter, and understood', async () => {
    await keys('/');
    await waitForFocus('input[type=search]');
    await driver.devtools.keyboard.type('is:blocked');
    await keys('ArrowDown');
    await waitForFocus('[data-server]');
    await keys('ArrowDown');
    await waitForFocus('[data-request-id]');
    await keys('Enter');
    await waitForFocus('.detail');
    expect(await panel.$eval('[data-summary]', (summary) => summary.textContent)).toContain('Only the scheme differs');
  });

  it('credentials are settled', async () => {
    await tabTo('[data-question="credentials"] [data-value="omit"]');
    await keys('Enter');
    await panel.waitForSelector('[data-question="credentials"][data-answer="omit"]');
  });

  it('the request is copied as a command', async () => {
    await keys('Escape', 'Enter');
    await waitForFocus('.detail');
    await tabTo('[aria-label="Copy"]');
    await keys('Enter');
    await waitForFocus('[data-item="curl-sh"]');
    await keys('Enter');
    await panel.waitForSelector('.toast');
    const text = await pasteInto(driver.page);
    expect(text).toContain(`--url '${blockedRequest.url}'`);
    await driver.devtools.bringToFront();
  });

  it('the request unfolds into its messages', async () => {
    await keys('Escape');
    await waitForFocus('[data-request-id]');
    await keys('ArrowRight', 'ArrowRight');
    await waitForFocus('.part-row');
    await keys('ArrowLeft');
    await waitForFocus('[data-request-id]');
  });

  it('columns sort and change their width', async () => {
    await tabTo('[data-column]', true);
    await keys('Enter');
    await panel.waitForSelector('[aria-sort="ascending"] [data-column="verdict"]');
    const width = () => panel.$eval('[data-column="verdict"]', (head) => head.getBoundingClientRect().width);
    const before = await width();
    await driver.devtools.keyboard.down('Shift');
    await keys('ArrowRight');
    await driver.devtools.keyboard.up('Shift');
    await panel.waitForFunction(
      (least) => (document.querySelector('[data-column="verdict"]')?.getBoundingClientRect().width ?? 0) > least,
      { polling: 50 },
      before,
    );
  });

  it('what is shown is exported', async () => {
    await tabTo('[aria-label="Export"]', true);
    await keys('Enter');
    await waitForFocus('[data-item="har"]');
    const har = JSON.parse(await downloaded(driver.browser, () => keys('Enter')));
    expect(har.log.entries.map((entry: { request: { method: string } }) => entry.request.method)).toEqual([
      'OPTIONS',
      'PUT',
    ]);
  });

  it('the shortcuts are shown, and go again', async () => {
    await keys('?');
    await panel.waitForSelector('[data-sheet="help"][open]');
    await keys('Escape');
    await panel.waitForSelector('[data-sheet="help"]:not([open])');
  });

  it('the list is cleared from a row, and brought back, and the focus stays with it', async () => {
    await keys('/', 'Escape', 'ArrowDown');
    await waitForFocus('.row');
    await chord('l');
    await waitForFocus('main');
    await chord('z');
    await panel.waitForSelector('[data-server]');
    await keys('ArrowDown');
    await waitForFocus('.row');
    await chord('l');
    await waitForFocus('main');
    await tabTo('[data-action="undo"]');
    await keys('Enter');
    await waitForFocus('.row');
  });

  it('a filter that hides everything is cleared, and the list has the focus', async () => {
    await keys('/');
    await waitForFocus('input[type=search]');
    await driver.devtools.keyboard.type('nowhere');
    await panel.waitForSelector('[data-state="no-match"]');
    await tabTo('[data-action="clear-filter"]');
    await keys('Enter');
    await waitForFocus('.row');
  });

  it('the page is loaded again while a row has the focus, and the list has it again with the next arrow', async () => {
    await keys('ArrowDown');
    await waitForFocus('.row');
    await driver.page.reload();
    await driver.devtools.bringToFront();
    await waitForFocus('main, .row');
    await panel.waitForSelector('[data-server]');
    await keys('ArrowDown');
    await waitForFocus('.row');
  });

  it('50,000 entries are gone through', async () => {
    await importBigHar(panel);
    await keys('/');
    await waitForFocus('input[type=search]');
    await keys('Escape', 'ArrowDown');
    await waitForFocus('[data-server]');
    await keys('End');
    await waitForFocus('[aria-rowindex="50004"]');
    expect(await panel.$eval('[role=treegrid]', (grid) => grid.getAttribute('aria-rowcount'))).toBe('50004');
    expect(await panel.$$eval('.list-space [role=row]', (rows) => rows.length)).toBeLessThan(100);
    await keys('Home');
    await waitForFocus('[aria-rowindex="2"]');
  });

  it('the way back to the live capture leads to its list', async () => {
    await tabTo('[data-action="back-to-live"]', true);
    await keys('Enter');
    await waitForFocus('main, .row');
  });

  async function keys(...all: readonly KeyInput[]): Promise<void> {
    for (const key of all) await driver.devtools.keyboard.press(key);
  }

  async function chord(key: KeyInput): Promise<void> {
    await driver.devtools.keyboard.down('Control');
    await keys(key);
    await driver.devtools.keyboard.up('Control');
  }

  async function waitForFocus(selector: string): Promise<void> {
    await panel.waitForFunction((wanted) => document.activeElement?.matches(wanted), { polling: 20 }, selector);
  }

  /** Presses Tab until the focus is there. */
  async function tabTo(selector: string, backwards = false): Promise<void> {
    if (backwards) await driver.devtools.keyboard.down('Shift');
    for (let presses = 0; presses < 60; presses++) {
      await keys('Tab');
      if (await panel.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) break;
    }
    if (backwards) await driver.devtools.keyboard.up('Shift');
    await waitForFocus(selector);
  }
});
