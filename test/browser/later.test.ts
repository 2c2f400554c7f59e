import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseOf } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { builtExtension } from './browser';
import { type Driver, startDriver } from './driver';
import { type PanelPage, startPanelPage } from './panel-page';
import { press } from './press';

declare global {
  /** What `test/panel/page` gives tests to hold. */
  var panel: { arrive(): void; fail(): void };
}

const blockedRow = '.request-row[data-verdict="blocked"]';

describe('a panel whose later part is not there yet', () => {
  let pages: PanelPage;
  let page: Page;

  beforeAll(async () => {
    pages = await startPanelPage();
  });
  afterAll(() => pages?.close());

  beforeEach(async () => {
    page = await pages.open('real&held');
    await press(page.mainFrame(), blockedRow);
    await page.waitForSelector('[data-view="request"]');
  });
  afterEach(() => page.close());

  it('shows a request’s verdict and steps, and looks for the cause', async () => {
    await page.waitForSelector('.ladder [data-outcome="failed"]');
    await page.waitForFunction(() => document.querySelector('.cause [role="status"]')?.textContent !== '');
    await page.evaluate(() => panel.arrive());
    await page.waitForSelector('.cause .badge');
    expect(await page.$('[data-loading]')).toBeNull();
  });

  it('keeps the focus and the place where they are when it comes', async () => {
    await page.focus('[data-action="fix-server"]');
    await page.evaluate(() => document.activeElement?.setAttribute('data-marked', ''));
    await page.evaluate(() => panel.arrive());
    await page.waitForSelector('.cause .badge');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-marked'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-view="server"] [data-action="copy"]');
  });

  it('says of a server that it is loading, keeps the focus in it, and then shows what there is to do', async () => {
    await press(page.mainFrame(), '[data-action="fix-server"]');
    await page.waitForSelector('[data-view="server"] .server-title');
    await page.waitForFunction(() => document.querySelector('[data-loading]')?.textContent !== '');
    const inDetail = () => document.activeElement?.getAttribute('data-keys') === 'detail';
    expect(await page.evaluate(inDetail)).toBe(true);
    await page.evaluate(() => panel.arrive());
    await page.waitForSelector('[data-view="server"] [data-action="copy"]');
    expect(await page.evaluate(inDetail)).toBe(true);
  });

  it('loses no key: a sheet that is asked for opens, and is filled when it can be', async () => {
    await page.focus('[role="treegrid"]');
    await page.keyboard.type('?');
    await page.waitForSelector('[data-sheet="help"][open] [data-loading]');
    await page.evaluate(() => panel.arrive());
    await page.waitForSelector('[data-sheet="help"][open] kbd');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-sheet="help"]:not([open])');
  });

  it('tells what to do where it cannot come', async () => {
    await page.evaluate(() => panel.fail());
    await page.waitForSelector('[data-banner="later-failed"][role="alert"]');
    await press(page.mainFrame(), '[data-action="fix-server"]');
    await page.waitForSelector('[data-view="server"] .failure');
  });
});

describe('an extension that lacks the file of the later part', () => {
  let lab: Lab;
  let driver: Driver;
  let extension: string;
  const blocked = caseOf('origin-scheme');

  beforeAll(async () => {
    extension = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
    await cp(builtExtension, extension, { recursive: true });
    const chunks = path.join(extension, 'panel/chunks');
    const later = (await readdir(chunks)).filter((file) => file.startsWith('later-'));
    expect(later).toHaveLength(1);
    for (const file of later) await rm(path.join(chunks, file));
    lab = await startLab();
    driver = await startDriver({ url: blocked.page, args: lab.chromiumArgs, extension });
  });
  afterAll(async () => {
    await driver?.close();
    await lab?.close();
    await rm(extension, { recursive: true, force: true });
  });

  it('still shows what was blocked and where, and says that DevTools has to be opened again', async () => {
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    const panel = driver.panel();
    await press(panel, blockedRow);
    await panel.waitForSelector('.ladder [data-outcome="failed"]');
    const banner = await panel.waitForSelector('[data-banner="later-failed"]');
    expect(await banner?.evaluate((one) => one.textContent)).toContain('Close DevTools and open it again');
  });
});
