/** Usage: npm run survival -- [--kills N] [--seed S] */
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { survive } from './survive';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? 1);
const kills = Number(values.kills ?? 100);
if (![seed, kills].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('Usage: npm run survival -- [--kills N] [--seed S]');
  process.exit(2);
}

await ensureBrowser();
await build();
const started = Date.now();
const ledger = await survive({ kills, seed, progress: report });
console.log(`\n${ledger}\n`);
for (const { round, moment, text } of ledger.wrong) console.log(`wrong in round ${round}, ${moment}: ${text}`);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `Seed ${seed}: ${ledger.kills} kills in ${ledger.round} rounds, ${ledger.wrong.length} wrong, ${ledger.givenUp} given up with a word; ${seconds} s`,
);
process.exitCode = ledger.wrong.length > 0 ? 1 : 0;

function report(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${kills} kills`);
}
