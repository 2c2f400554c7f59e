/**
 * How much longer a page takes for 2,000 fetches with DevTools open when the extension is there, than when it is not.
 * Usage: npm run bench:overhead -- [rounds]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
const nothing = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
// An extension without a DevTools page, so that the browsers differ in nothing else.
const manifest = { manifest_version: 3, name: 'Nothing', version: '1' };
await writeFile(path.join(nothing, 'manifest.json'), JSON.stringify(manifest));

/** The browsers take turns, so that what else the machine does falls on all of them. */
const subjects = [
  await start('without the extension', nothing, false),
  await start('with it, its panel closed', builtExtension, false),
  await start('with it, its panel open', builtExtension, true),
];
try {
  for (const { page } of subjects) await time(page);
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { page }] of subjects.entries()) times[i]?.push(await time(page));
  }
  const [base] = times.map(best);
  console.log(
    `${fetches} fetches, ${atOnce} at once, with DevTools open; the best and the median of ${rounds} rounds.`,
  );
  console.table(
    subjects.map(({ name }, i) => ({
      browser: name,
      'best ms': Math.round(best(times[i])),
      'median ms': Math.round(median(times[i])),
      'best ÷ without': (best(times[i]) / (base ?? 1)).toFixed(3),
      'median ÷ without': (median(times[i]) / median(times[0])).toFixed(3),
    })),
  );
} finally {
  for (const { browser } of subjects) await browser.close();
  await lab.close();
  await rm(nothing, { recursive: true });
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

function best(times: readonly number[] = []): number {
  return Math.min(...times);
}

function median(times: readonly number[] = []): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
