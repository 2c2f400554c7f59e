import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withProgress } from './progress.mjs';
import { root } from './root.mjs';

/**
 * @typedef {object} CommandResult
 * @property {boolean} ok it ended with exit code 0
 * @property {string} output what it wrote to both streams
 */

/**
 * Runs a program quietly, with progress shown when it takes long. Never throws: a program that cannot be started has failed.
 * @param {string} label
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ seconds?: number, env?: Record<string, string> }} [options] `seconds`: how long it may take
 * @returns {Promise<CommandResult>}
 */
export function runCommand(label, program, args, { seconds, env } = {}) {
  return withProgress(label, () => collect(program, args, seconds, env));
}

/**
 * Runs a program that a package brings, whatever the operating system's way to start it.
 * @param {string} label
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ seconds?: number, env?: Record<string, string> }} [options]
 */
export function runPackage(label, packageName, args, options) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return runCommand(label, process.execPath, [path.join(folder, script), ...args], options);
}

/** A program that writes into a pipe cannot see whether its output will be shown in color. */
const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number | undefined} seconds
 * @param {Record<string, string> | undefined} env
 * @returns {Promise<CommandResult>}
 */
function collect(program, args, seconds, env) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const output = [];
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...colors, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a batch file, which only a shell can start.
      shell: process.platform === 'win32' && program === 'npm',
      ...(seconds !== undefined && { timeout: seconds * 1000 }),
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => output.push(text));
    }
    child.on('error', (error) => resolve({ ok: false, output: `${output.join('')}${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal !== null)
        output.push(`\n${program} was stopped by ${signal}${seconds ? ` after ${seconds} s` : ''}\n`);
      resolve({ ok: code === 0, output: output.join('') });
    });
  });
}
