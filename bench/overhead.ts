/**
 * How much longer a page takes for 2,000 fetches with DevTools open when the extension is there, than when it is not; beside
 * it an extension that asks DevTools for each request and does nothing with it, which is the least that capture can cost.
 * Usage: npm run bench:overhead -- [rounds]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer';
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
  await start('one that only listens', listener, false),
  await start('with it, its panel closed', builtExtension, false),
  await start('with it, its panel open', builtExtension, true),
];
try {
  for (const { page } of subjects) await time(page);
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    // They take turns, and another begins each time, so that what else the machine does falls on all of them.
    for (let turn = 0; turn < subjects.length; turn++) {
      const i = (round + turn) % subjects.length;
      const subject = subjects[i];
      if (subject) times[i]?.push(await time(subject.page));
    }
  }
  const ratios = (i: number) => (times[i] ?? []).map((ms, round) => ms / (times[0]?.[round] ?? Number.NaN));
  console.log(`${fetches} fetches, ${atOnce} at once, with DevTools open; ${rounds} rounds.`);
  console.log('“÷ without”: of the two times of each round; its median, and the middle half of the rounds.');
  console.table(
    subjects.map(({ name }, i) => ({
      browser: name,
      'best ms': Math.round(Math.min(...(times[i] ?? []))),
      'median ms': Math.round(quantile(times[i], 0.5)),
      '÷ without': quantile(ratios(i), 0.5).toFixed(3),
      'middle half': [0.25, 0.75].map((q) => quantile(ratios(i), q).toFixed(2)).join('–'),
    })),
  );
} finally {
  for (const { browser } of subjects) await browser.close();
  await lab.close();
  await rm(folder, { recursive: true });
}

async function start(name: string, extension: string, panel: boolean) {
  const browser = await launchBrowser({ extension, args: lab.chromiumArgs });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(pageOrigins.app);
  const devtools = await page.openDevTools();
  if (panel) await showPanel(devtools, await findPanel(devtools, 'CORS Lens'));
  return { name, browser, page };
}

async function time(page: Page): Promise<number> {
  await page.bringToFront();
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

function quantile(times: readonly number[] = [], q: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * q)] ?? Number.NaN;
}
