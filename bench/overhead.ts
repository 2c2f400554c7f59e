/**
 * How much longer a page takes for 2,000 fetches with DevTools open when the extension is there, than when it is not, and
 * how much more processor time all processes of the browser together. Beside it the least that each part can cost: an
 * extension that has the permission trials need, which makes Chromium lead every request through its browser process; and
 * one that asks DevTools for each request and does nothing with it.
 * Usage: npm run bench:overhead -- [rounds]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer';
import { build } from '../scripts/build.mjs';
import { ensureBrowser } from '../scripts/setup.mjs';
import { builtExtension, launchBrowser } from '../test/browser/browser';
import { findPanel, showPanel } from '../test/browser/devtools';
import { startLab } from '../test/lab/lab';
import { pageOrigins } from '../test/lab/origins';

const fetches = 2_000;
const atOnce = 6;
const rounds = Number(process.argv[2] ?? 5);

await ensureBrowser();
await build();
const lab = await startLab();
const folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
/** Without a DevTools page, so that the browsers differ in nothing else. */
const nothing = await makeExtension('nothing', {}, {});
const permitted = await makeExtension('permitted', { permissions: ['declarativeNetRequestWithHostAccess'] }, {});
const listener = await makeExtension(
  'listener',
  { devtools_page: 'devtools.html' },
  {
    'devtools.html': '<!doctype html><script src="devtools.js"></script>',
    'devtools.js': 'chrome.devtools.network.onRequestFinished.addListener(() => {});',
  },
);

const subjects = [
  await start('without an extension', nothing, false),
  await start('one that only has the permission', permitted, false),
  await start('one that only listens', listener, false),
  await start('with it, its panel closed', builtExtension, false),
  await start('with it, its panel open', builtExtension, true),
];
try {
  for (const subject of subjects) await measure(subject);
  const times = subjects.map((): Cost[] => []);
  for (let round = 0; round < rounds; round++) {
    // They take turns, and another begins each time, so that what else the machine does falls on all of them.
    for (let turn = 0; turn < subjects.length; turn++) {
      const i = (round + turn) % subjects.length;
      const subject = subjects[i];
      if (subject) times[i]?.push(await measure(subject));
    }
  }
  const ratios = (i: number, of: keyof Cost) =>
    (times[i] ?? []).map((cost, round) => cost[of] / (times[0]?.[round]?.[of] ?? Number.NaN));
  console.log(`${fetches} fetches, ${atOnce} at once, with DevTools open; ${rounds} rounds.`);
  console.log('“÷ without”: of the two values of each round; its median, and the middle half of the rounds.');
  console.table(
    subjects.map(({ name }, i) => ({
      browser: name,
      'median ms': Math.round(quantile(times[i]?.map(({ ms }) => ms) ?? [], 0.5)),
      '÷ without': quantile(ratios(i, 'ms'), 0.5).toFixed(3),
      'middle half': middleHalf(ratios(i, 'ms')),
      'CPU ms': Math.round(quantile(times[i]?.map(({ cpu }) => cpu) ?? [], 0.5)),
      'CPU ÷ without': quantile(ratios(i, 'cpu'), 0.5).toFixed(3),
      'CPU, middle half': middleHalf(ratios(i, 'cpu')),
    })),
  );
} finally {
  for (const { browser } of subjects) await browser.close();
  await lab.close();
  await rm(folder, { recursive: true });
}

interface Subject {
  readonly name: string;
  readonly browser: Browser;
  readonly page: Page;
  /** To the browser itself, not to a page. */
  readonly cdp: CDPSession;
}

interface Cost {
  /** Until the page had all answers. */
  readonly ms: number;
  /** Of all processes, in milliseconds. */
  readonly cpu: number;
}

async function start(name: string, extension: string, panel: boolean): Promise<Subject> {
  const browser = await launchBrowser({ extension, args: lab.chromiumArgs });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(pageOrigins.app);
  const devtools = await page.openDevTools();
  if (panel) await showPanel(devtools, await findPanel(devtools, 'CORS Lens'));
  return { name, browser, page, cdp: await browser.target().createCDPSession() };
}

async function measure({ page, cdp }: Subject): Promise<Cost> {
  await page.bringToFront();
  const before = await cpuTime(cdp);
  const ms = await time(page);
  return { ms, cpu: (await cpuTime(cdp)) - before };
}

async function cpuTime(cdp: CDPSession): Promise<number> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return 1_000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function time(page: Page): Promise<number> {
  return page.evaluate(
    async (count, parallel) => {
      let next = 0;
      const begin = performance.now();
      const work = async () => {
        while (next < count) await (await fetch(`/favicon.ico?${next++}`)).text();
      };
      await Promise.all(Array.from({ length: parallel }, work));
      return performance.now() - begin;
    },
    fetches,
    atOnce,
  );
}

async function makeExtension(name: string, parts: object, files: Readonly<Record<string, string>>): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place);
  await writeFile(
    path.join(place, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name, version: '1', ...parts }),
  );
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(place, file), text);
  return place;
}

function middleHalf(values: readonly number[]): string {
  return [0.25, 0.75].map((q) => quantile(values, q).toFixed(2)).join('–');
}

function quantile(times: readonly number[], q: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * q)] ?? Number.NaN;
}
