/** Usage: npm run proof -- [--cells N] [--seed S] [--only K] [--files FOLDER] */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { iisModel } from '../../src/engine/iis/model';
import { Random } from '../differential/random';
import { checkLanguages } from '../languages/check-languages';
import { matrix } from './matrix';
import { play } from './play';
import { roundsByBrowser } from './rounds';
import type { Cell } from './run';
import { scenarioKinds } from './scenarios';

const { values } = parseArgs({
  options: {
    cells: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    files: { type: 'string' },
  },
});
const seed = Number(values.seed ?? 1);
const wanted = Number(values.cells ?? 5000);
const only = values.only === undefined ? undefined : Number(values.only);
if ([seed, wanted, only ?? 0].some((number) => !Number.isSafeInteger(number) || number < 0)) {
  console.error('Usage: npm run proof -- [--cells N] [--seed S] [--only K] [--files FOLDER]');
  process.exit(2);
}

await ensureBrowser();
await build();
/** Each scenario is offered so many changes, at least. */
const scenarios = Math.max(scenarioKinds.length, Math.ceil(wanted / 7));
const started = Date.now();
const cells = await play({ scenarios, seed, ...(only !== undefined && { only }), progress: report });
const offered = cells.filter(({ result }) => result !== 'not-offered');
const wrong = cells.filter(({ result }) => result === 'wrong');
console.log(`\n${matrix(cells)}\n`);
for (const { kind, index, target, text } of wrong) {
  console.log(`wrong: ${kind.cause} (${kind.variant}) with ${target}: ${text}   --seed ${seed} --only ${index}`);
}
if (only !== undefined) for (const cell of cells) console.log(describe(cell));
console.log(
  `${cells.length} cells, ${offered.length} offered, ${wrong.length} wrong; ${scenariosWithout(cells)} scenarios without a change that passes. ${((Date.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
if (only === undefined) printRounds();
if (values.files !== undefined) writeFiles(values.files);
if (only === undefined) await printLanguages();

/** C# by its compiler, and the module in a web server: it takes mono, which is installed where that can be. */
async function printLanguages(): Promise<void> {
  for (const { name, ok, detail } of await checkLanguages()) {
    console.log(`${ok ? 'ok' : 'FAILED'}  ${name}${detail === '' ? '' : `: ${detail}`}`);
    if (!ok) process.exitCode = 1;
  }
}

function report(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${scenarios} scenarios`);
}

function describe({ target, result, text, files }: Cell): string {
  return [`${target}: ${result} ${text}`, ...files.map((file) => `  ${file.path}\n${file.text}`)].join('\n');
}

function scenariosWithout(all: readonly Cell[]): number {
  const passing = new Set(all.filter(({ result }) => result === 'passes').map(({ index }) => index));
  return new Set(all.map(({ index }) => index).filter((index) => !passing.has(index))).size;
}

/** Server changes until everything passes: with the one check that Chromium names mended each time, and with the change here. */
function printRounds(): void {
  const byBrowser = Array.from({ length: scenarios }, (_, index) => {
    const kind = scenarioKinds[index % scenarioKinds.length];
    if (kind === undefined) throw new Error('There are kinds of scenarios');
    const { server, wishes } = kind.make(new Random(seed, index));
    return roundsByBrowser(iisModel(server()), wishes);
  });
  const atOnce = cells.filter(({ recommended, result }) => recommended && result === 'passes').length;
  console.log(`Rounds to green, following Chromium’s named check: ${figures(byBrowser)}.`);
  console.log(`With the recommended change: 1 in ${atOnce} of ${scenarios} scenarios.`);
}

function figures(rounds: readonly number[]): string {
  const sorted = rounds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return `${mean.toFixed(1)} on average, ${at(0.5)} in the middle, ${at(0.9)} in nine of ten at most, ${at(1)} at most`;
}

function writeFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (const { index, target, files } of cells) {
    for (const file of files.filter(({ path: name }) => name.endsWith('.config'))) {
      writeFileSync(path.join(folder, `${index}-${target}.config`), file.text);
      written++;
    }
  }
  console.log(`${written} web.config files written to ${folder}`);
}
