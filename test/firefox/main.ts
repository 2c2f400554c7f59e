/** Usage: npm run firefox [-- --only CASE]   or, with random exchanges: npm run firefox -- --cases N [--seed S] [--only K] */
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { findFirefox } from '../../scripts/setup.mjs';
import { runLab } from './lab-main';
import { runRandom } from './random-main';

const { values } = parseArgs({
  options: { only: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' } },
});
const { only, cases, seed } = values;
const isRandom = cases !== undefined || seed !== undefined;
const numbers = [cases ?? 1000, seed ?? 1, ...(isRandom ? [only ?? 0] : [])].map(Number);
if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0)) {
  console.error('Usage: npm run firefox [-- --only CASE], or npm run firefox -- --cases N [--seed S] [--only K]');
  process.exit(2);
}

try {
  await findFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
await build();
const started = Date.now();
const { tally, panel } = isRandom
  ? {
      tally: await runRandom(Number(seed ?? 1), only === undefined ? Number(cases ?? 1000) : { only: Number(only) }),
      panel: [],
    }
  : await runLab(only);
const failed = panel.filter(({ wrong }) => wrong !== null).length;
console.log(tally.toString());
if (!isRandom) console.log(`${panel.length - failed} of ${panel.length} checks in the panel hold`);
console.log(`${tally.count('wrong')} of ${tally.total} wrong, ${((Date.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = tally.count('wrong') + failed > 0 ? 1 : 0;
