import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, runPackage } from '../command.mjs';
import { root } from '../root.mjs';
import { ensureBrowser, ensureCurl } from '../setup.mjs';

/**
 * @typedef {object} StageResult
 * @property {number} passed tests that passed
 * @property {number} failed tests that failed; 1 for a failed stage that is not made of tests
 * @property {string} output
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} tests whether it runs tests
 * @property {() => Promise<StageResult>} run
 */

/** @type {readonly Stage[]} */
export const allStages = [
  { name: 'types', tests: false, run: types },
  { name: 'lint', tests: false, run: lint },
  { name: 'build', tests: false, run: build },
  { name: 'unit', tests: true, run: unit },
  { name: 'browser', tests: true, run: async () => tests('browser', { CORS_LENS_BROWSER: await ensureBrowser() }) },
];

async function types() {
  const projects = ['src/engine', 'tsconfig.json', 'test'];
  const compile = (/** @type {string} */ project) =>
    runPackage(`Checking types of ${project}`, 'typescript', ['-p', project, '--noEmit']);
  return outcome(await Promise.all(projects.map(compile)));
}

/** Rules and format. */
async function lint() {
  const colors = process.stdout.isTTY ? 'force' : 'off';
  return outcome([await runPackage('Linting', '@biomejs/biome', ['ci', `--colors=${colors}`])]);
}

async function build() {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), '../build.mjs');
  return outcome([await runCommand('Building', process.execPath, [script])]);
}

async function unit() {
  await ensureCurl();
  return await tests('unit', {});
}

/**
 * @param {readonly import('../command.mjs').CommandResult[]} results
 * @returns {StageResult}
 */
function outcome(results) {
  const failed = results.some(({ ok }) => !ok) ? 1 : 0;
  return { passed: 0, failed, output: results.map(({ output }) => output).join('') };
}

/**
 * @param {string} project of vitest.config.ts
 * @param {Record<string, string>} env
 * @returns {Promise<StageResult>}
 */
async function tests(project, env) {
  const report = path.join(root, 'node_modules/.cache/cors-lens', `tests-${project}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  // A report of an earlier run must not be counted when this one writes none.
  await rm(report, { force: true });
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { ok, output } = await runPackage(`Running ${project} tests`, 'vitest', args, { env });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = await readReport(report);
  // Vitest can fail without a failed test: a file that does not load, an error outside any test, no test at all.
  return { passed, failed: failed === 0 && !ok ? 1 : failed, output };
}

/**
 * @param {string} file
 * @returns {Promise<{ numPassedTests?: number, numFailedTests?: number }>}
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
}
