import type { Frame } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseOf } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { type Driver, startDriver } from './driver';

const blocked = caseOf('origin-scheme');

describe('the panel in real DevTools', () => {
  let lab: Lab;
  let driver: Driver;

  beforeEach(async () => {
    lab = await startLab();
    driver = await startDriver({ url: blocked.page, args: lab.chromiumArgs, panel: false });
  });

  afterEach(async () => {
    await driver?.close();
    await lab?.close();
  });

  it('shows what was blocked before it was opened', async () => {
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    const panel = await driver.showPanel();
    await panel.waitForSelector(rowOf(blocked.request.url));
  });

  it('follows the theme of DevTools', async () => {
    const panel = await driver.showPanel();
    await driver.setTheme('light');
    const light = await background(panel);
    await driver.setTheme('dark');
    expect(await background(panel)).not.toBe(light);
  });
});

function rowOf(url: string): string {
  return `[data-request-id][data-verdict="blocked"]:has([title="${url}"])`;
}

function background(panel: Frame): Promise<string> {
  return panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
