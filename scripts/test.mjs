// Runs every check, or the named stages only. Usage: node scripts/test.mjs [types] [lint] [build] [unit] [browser]

import { ensurePackages } from './setup.mjs';
import { allStages } from './test/stages.mjs';

/** @typedef {import('./test/stages.mjs').StageResult} StageResult */

const names = process.argv.slice(2);
const unknown = names.filter((name) => !allStages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  const known = allStages.map((stage) => stage.name).join(', ');
  console.error(`There is no stage ${unknown.join(', ')}. The stages are: ${known}.`);
  process.exit(2);
}
const stages = allStages.filter((stage) => names.length === 0 || names.includes(stage.name));

const setUp = await attempt('packages', async () => {
  await ensurePackages();
  return { passed: 0, failed: 0, output: '' };
});
const results = setUp.failed > 0 ? [setUp] : [];
if (setUp.failed === 0) for (const { name, run } of stages) results.push(await attempt(name, run));

const passed = sum(results.map((result) => result.passed));
let failed = sum(results.map((result) => result.failed));
if (passed + failed === 0 && stages.some((stage) => stage.tests)) {
  console.log('No test was run.');
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Runs a stage and reports it in one line, with all its output if it failed. A stage that throws has failed.
 * @param {string} name
 * @param {() => Promise<StageResult>} run
 * @returns {Promise<StageResult>}
 */
async function attempt(name, run) {
  const started = Date.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, output: `${error.message}\n` }));
  const { passed, failed, output } = result;
  const tests = passed > 0 ? `: ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  const line = `${failed === 0 ? '✓' : '✗'} ${name}${tests} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
  if (failed > 0) process.stdout.write(output);
  if (failed > 0 || name !== 'packages') console.log(line);
  return result;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
