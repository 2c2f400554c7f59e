import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab';
import { app, beginTrial, url } from './begin-trial';
import { launchBrowser } from './browser';
import { inspect } from './inspected-tab';
import { putFrom, refused } from './page-requests';
import { type PermittedExtension, permittedExtension } from './permitted-extension';
import { traces } from './session-rules';

let lab: Lab;
let extension: PermittedExtension;
let profile: string;
let browser: Browser | undefined;

beforeAll(async () => {
  lab = await startLab();
  extension = await permittedExtension();
  profile = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
});

afterAll(async () => {
  await browser?.close();
  await lab?.close();
  await extension?.remove();
  await rm(profile, { recursive: true, force: true });
});

const ends: [string, (browser: Browser) => Promise<void>][] = [
  ['is closed', (one) => one.close()],
  ['is killed', kill],
];

it.each(ends)('a trial is gone with the browser that %s: the next one knows nothing of it', async (_, end) => {
  const first = await start();
  const tab = await inspect(first, app);
  expect(await putFrom(tab.page, url)).toBe(refused);
  await beginTrial(tab.panel);
  expect(await putFrom(tab.page, url)).toBe(200);
  await end(first);

  const next = await inspect(await start(), app);
  expect(await putFrom(next.page, url)).toBe(refused);
  expect(await traces(next.panel)).toEqual({ rules: [], trials: [], alarms: [] });
  expect(await next.panel.$('[data-banner]')).toBeNull();
  await browser?.close();
});

async function start(): Promise<Browser> {
  browser = await launchBrowser({ extension: extension.folder, args: lab.chromiumArgs, profile });
  return browser;
}

async function kill(one: Browser): Promise<void> {
  const child = one.process();
  const over = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await over;
}
