import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Frame } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blocked as blockedEntry } from '../engine/har';
import { caseOf } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { type Driver, startDriver } from './driver';
import { press } from './press';

const blocked = caseOf('origin-scheme');

const entry = JSON.stringify(blockedEntry({ response: [['Server', 'Microsoft-IIS/10.0']] }));
const har = (creator: string, ...entries: readonly string[]): string =>
  `{"log":{"version":"1.2","creator":{"name":"${creator}","version":"1"},"entries":[${entries.join()}]}}`;
const cutOff = har('WebInspector', entry, entry).slice(0, -50);
const brokenEntries = har('WebInspector', entry, '{"request":{}}');
const foreign = har('Fiddler', entry);

describe('the panel in real DevTools', () => {
  let lab: Lab;
  let driver: Driver;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

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

  it('keeps capturing when the service worker is stopped', async () => {
    const panel = await driver.showPanel();
    const worker = await driver.browser.waitForTarget((target) => target.type() === 'service_worker');
    const gone = new Promise<void>((resolve) => {
      driver.browser.on('targetdestroyed', (target) => target === worker && resolve());
    });
    await (await worker.worker())?.close();
    await gone;
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    await panel.waitForSelector(rowOf(blocked.request.url));
  });

  it('forgets what was there when the page changes, unless the log is preserved', async () => {
    const panel = await driver.showPanel();
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    await panel.waitForSelector(rowOf(blocked.request.url));
    await driver.page.reload();
    await panel.waitForSelector(rowOf(blocked.request.url), { hidden: true });

    await press(panel, 'input[type=checkbox]');
    await panel.waitForSelector('input[type=checkbox]:checked');
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    await panel.waitForSelector(rowOf(blocked.request.url));
    const before = await countOf(panel);
    await driver.page.reload();
    await panel.waitForFunction(
      (count) => Number.parseInt(document.querySelector('[data-status]')?.textContent ?? '', 10) > count,
      { polling: 50 },
      before,
    );
    expect(await panel.$(rowOf(blocked.request.url))).not.toBeNull();
  });

  it('records nothing while recording is off, and clears and undoes', async () => {
    const panel = await driver.showPanel();
    await press(panel, '[aria-label="Record network activity"]');
    await panel.waitForSelector('[aria-label="Record network activity"][aria-pressed="false"]');
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    await press(panel, '[aria-label="Record network activity"]');
    await panel.waitForSelector('[aria-label="Record network activity"][aria-pressed="true"]');
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    await panel.waitForSelector(rowOf(blocked.request.url));
    expect(await panel.$$(rowOf(blocked.request.url))).toHaveLength(1);

    await press(panel, '[aria-label="Clear"]');
    await panel.waitForSelector(rowOf(blocked.request.url), { hidden: true });
    await press(panel, '[data-action="undo"]');
    await panel.waitForSelector(rowOf(blocked.request.url));
  });

  const files: readonly [what: string, text: string, banner: string, words: RegExp, rows: number][] = [
    ['no JSON', 'hello', 'import-failed', /no valid JSON at line 1, column 1/, 1],
    ['no HAR', '{"a":1}', 'import-failed', /no "log"/, 1],
    ['cut off', cutOff, 'imported', /cut off at line 1, column \d+: 1 entry was read before it/, 1],
    ['broken entries', brokenEntries, 'imported', /Entry 1: response is missing/, 1],
    ['another program’s', foreign, 'imported', /written by Fiddler/, 1],
  ];
  it.each(files)(
    'imports a file that is %s as far as it goes, says what is wrong, and loses nothing',
    async (_, text, banner, words, rows) => {
      const panel = await driver.showPanel();
      await driver.page.evaluate((id) => window.runCase(id), blocked.id);
      await panel.waitForSelector(rowOf(blocked.request.url));
      const file = path.join(folder, 'traffic.har');
      await writeFile(file, text);
      const input = await panel.waitForSelector('input[data-import]');
      if (!(await input?.evaluate((element) => element instanceof HTMLInputElement)))
        throw new Error('there is no file input');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      const shown = await panel.waitForSelector(`[data-banner="${banner}"]`);
      expect(await shown?.evaluate((element) => element.textContent)).toMatch(words);
      expect(await panel.$$('.list-space [data-request-id]')).toHaveLength(rows);
      if (banner === 'imported') await press(panel, '[data-action="back-to-live"]');
      await panel.waitForSelector(rowOf(blocked.request.url));
    },
  );

  it('follows the theme of DevTools', async () => {
    const panel = await driver.showPanel();
    await driver.setTheme('light');
    const light = await background(panel);
    await driver.setTheme('dark');
    expect(await background(panel)).not.toBe(light);
  });
});

async function countOf(panel: Frame): Promise<number> {
  return panel.$eval('[data-status]', (status) => Number.parseInt(status.textContent ?? '', 10));
}

function rowOf(url: string): string {
  return `[data-request-id][data-verdict="blocked"]:has([title="${url}"])`;
}

function background(panel: Frame): Promise<string> {
  return panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
