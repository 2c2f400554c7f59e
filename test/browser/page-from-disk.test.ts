import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyse, readHar } from '../../src/engine';
import { recordCorsErrors } from './cors-errors';
import { type Driver, startDriver } from './driver';
import { savedHar } from './saved-har';

/** What a page that is opened from disk does not get of its own folder, and what it gets. */
const files = {
  'module.js': { content: 'export {};', code: 'CorsDisabledScheme' },
  'data.json': { content: '{}', code: 'CorsDisabledScheme' },
  'classic.js': { content: ';', code: null },
} as const;

const page = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><title>From disk</title>`;

let folder: string;
let driver: Driver;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cors-lens-'));
  await writeFile(path.join(folder, 'page.html'), page);
  for (const [name, { content }] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  driver = await startDriver({ url: urlOf('page.html'), args: [], panel: false });
});

afterAll(async () => {
  await driver?.close();
  await rm(folder, { recursive: true, force: true });
});

function urlOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

it('modules and fetches of a page from disk are blocked, as the browser says, by no server', async () => {
  const errors = await recordCorsErrors(driver.cdp);
  await driver.page.evaluate(() => {
    for (const [src, type] of [
      ['module.js', 'module'],
      ['classic.js', ''],
    ] as const) {
      document.head.append(Object.assign(document.createElement('script'), { type, src }));
    }
    fetch('data.json').catch(() => {});
  });
  const names = Object.keys(files);
  const said = await Promise.all(names.map((name) => errors.verdict('GET', urlOf(name))));
  expect(said.map(({ cors }) => cors?.corsError ?? null)).toEqual(Object.values(files).map(({ code }) => code));

  const { requests } = analyse(readHar(await savedHar(driver.devtools)).entries);
  const ours = names.map((name) => requests.find(({ url }) => url === urlOf(name)));
  expect(ours.map((request) => request?.reasons[0]?.chromium ?? null)).toEqual(
    Object.values(files).map(({ code }) => code),
  );
  expect(ours.map((request) => request?.verdict)).toEqual(['blocked', 'blocked', 'not-cors']);

  const panel = await driver.showPanel();
  const name = await panel.waitForSelector('[data-server="null"] .server-name');
  expect(await name?.evaluate((shown) => shown.textContent)).toBe('No server: files, data: URLs');
});
