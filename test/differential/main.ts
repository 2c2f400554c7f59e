/** Usage: npm run differential -- [--cases N] [--seed S] [--only K] */
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import type { Compared } from './compare';
import { describeCase } from './describe-case';
import { generate } from './generate';
import { runCases } from './run';
import { startRunner } from './runner';
import { Tally } from './tally';

/** So many disagreements are printed in full. */
const printed = 20;

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? 1);
const only = values.only === undefined ? null : Number(values.only);
const count = only === null ? Number(values.cases ?? 1000) : 1;
if ([seed, only ?? 0, count].some((number) => !Number.isSafeInteger(number) || number < 0)) {
  console.error('Usage: npm run differential -- [--cases N] [--seed S] [--only K]');
  process.exit(2);
}

await ensureBrowser();
await build();
const runner = await startRunner();
const tally = new Tally();
const started = Date.now();
try {
  await runCases(runner, chosen(), take);
} finally {
  await runner.close();
}
const seconds = (Date.now() - started) / 1000;
tally.wrong.slice(0, printed).forEach((one) => {
  console.log(`${describeCase(seed, one)}\n`);
});
tally.wrong.slice(printed).forEach((one) => {
  console.log(`--seed ${seed} --only ${one.played.case.index}: ${one.browser}; ours: ${one.wrong}`);
});
console.log(tally.toString());
console.log(`Seed ${seed}, ${seconds.toFixed(1)} s, ${Math.round(tally.cases / seconds)} cases a second`);
process.exitCode = tally.wrong.length > 0 ? 1 : 0;

function* chosen(): Generator<ReturnType<typeof generate>> {
  for (let i = 0; i < count; i++) yield generate(seed, only ?? i);
}

function take(compared: readonly Compared[]): void {
  tally.add(compared);
  if (only !== null) for (const one of compared) console.log(describeCase(seed, one));
}
