import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteInto } from './clipboard';
import { downloaded } from './downloads';
import type { Driver } from './driver';
import { blockedRequest, importBigHar, startOneBlocked } from './one-blocked';

const row = `.list-space [data-request-id]:has([title="${blockedRequest.url}"])`;

describe('with the mouse alone', () => {
  let driver: Driver;
  let close: (() => Promise<void>) | undefined;
  let panel: Frame;

  beforeAll(async () => {
    ({ driver, close } = await startOneBlocked());
    panel = driver.panel();
  });

  afterAll(() => close?.());

  it('the failure is found and understood', async () => {
    await click('[data-chip="blocked"]');
    await click(row);
    const summary = await panel.waitForSelector('[data-summary]');
    expect(await summary?.evaluate((one) => one.textContent)).toContain('Only the scheme differs');
    expect(await panel.$eval('[data-outcome="failed"] .evidence mark', (mark) => mark.textContent)).toBe('https');
  });

  it('credentials are settled by one click', async () => {
    await click('[data-question="credentials"] [data-value="omit"]');
    await panel.waitForSelector('[data-question="credentials"][data-answer="omit"]');
  });

  it('the request unfolds into its messages, whose headers are shown', async () => {
    await click(`${row} .twisty`);
    await click('.part-row');
    await panel.waitForSelector('details.raw[open] [data-part-selected]');
  });

  it('the request is copied as a command', async () => {
    await click('[aria-label="Copy"]');
    await click('[data-item="curl-sh"]');
    await panel.waitForSelector('.toast');
    expect(await pasteInto(driver.page)).toContain(`--url '${blockedRequest.url}'`);
    await driver.devtools.bringToFront();
  });

  it('what is shown is exported', async () => {
    await click('[aria-label="Export"]');
    const har = JSON.parse(await downloaded(driver.browser, () => click('[data-item="har"]')));
    expect(har.log.entries).toHaveLength(2);
  });

  it('a column is dragged wider, and the list, too', async () => {
    const before = await boxOf('[data-column="method"]');
    await drag('[data-handle="method"]', 40, 0);
    expect((await boxOf('[data-column="method"]')).width).toBeGreaterThan(before.width + 30);
    const list = await boxOf('.split-list');
    await drag('[role="separator"]', 100, 0);
    expect((await boxOf('.split-list')).width).toBeGreaterThan(list.width + 80);
  });

  it('the details go below the list', async () => {
    await click('[aria-label="Details below the list"]');
    await panel.waitForSelector('.split.stacked');
  });

  it('50,000 entries are scrolled through', async () => {
    await importBigHar(panel);
    await click('[data-chip="all"]');
    const { x, y } = await boxOf('.list-body');
    await driver.devtools.mouse.move(x + 50, y + 50);
    await driver.devtools.mouse.wheel({ deltaY: 500_000 });
    await panel.waitForFunction(
      () => {
        const rows = [...document.querySelectorAll('.list-space [role=row]')];
        return rows.some((one) => Number(one.getAttribute('aria-rowindex')) > 10_000);
      },
      { polling: 50 },
    );
    expect(await panel.$$eval('.list-space [role=row]', (rows) => rows.length)).toBeLessThan(100);
  });

  async function click(selector: string): Promise<void> {
    const element = await panel.waitForSelector(selector, { visible: true });
    await element?.click();
  }

  /** In the coordinates of the DevTools window. */
  async function boxOf(selector: string) {
    const box = await (await panel.waitForSelector(selector))?.boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return box;
  }

  async function drag(selector: string, right: number, down: number): Promise<void> {
    const { x, y, width, height } = await boxOf(selector);
    const [fromX, fromY] = [x + width / 2, y + height / 2];
    const { mouse } = driver.devtools;
    await mouse.move(fromX, fromY);
    await mouse.down();
    await mouse.move(fromX + right, fromY + down, { steps: 4 });
    await mouse.up();
  }
});
