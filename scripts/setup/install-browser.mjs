import { runCommand, runPackage } from '../command.mjs';

/**
 * Downloads the Chrome that puppeteer is made for into puppeteer's own cache.
 * @returns {Promise<string | null>} why it failed, in one line; null if it did not
 */
export async function downloadChrome() {
  const { ok, output } = await runPackage('Downloading Chrome', 'puppeteer', ['browsers', 'install', 'chrome'], {
    seconds: 600,
  });
  return ok ? null : report('Chrome could not be downloaded', output);
}

/** @type {readonly (readonly string[])[][]} the commands of each package manager */
const packageManagers = [
  [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
  [['dnf', 'install', '-y', 'chromium']],
  [['apk', 'add', 'chromium']],
];

/**
 * Installs the system's Chromium, if the user may.
 * @returns {Promise<string | null>} why it failed, in one line; null if it did not
 */
export async function installChromium() {
  if (process.getuid?.() !== 0) return 'The system’s Chromium was not installed: that takes root.';
  for (const commands of packageManagers) {
    const program = commands[0]?.[0] ?? '';
    if (!(await runCommand(program, program, ['--version'])).ok) continue;
    return await runAll(commands);
  }
  return 'The system’s Chromium was not installed: there is no apt-get, dnf or apk.';
}

/** @param {readonly (readonly string[])[]} commands */
async function runAll(commands) {
  for (const [program = '', ...args] of commands) {
    const { ok, output } = await runCommand(`Installing Chromium: ${program} ${args[0]}`, program, args, {
      seconds: 900,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (!ok) return report(`${program} ${args[0]} failed`, output);
  }
  return null;
}

/**
 * @param {string} what
 * @param {string} output
 */
function report(what, output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  // An error code of the system (ENOTFOUND), apt's `E:`, or the time limit says more than the sentence around it.
  const telling = [/\bE[A-Z_]{4,}\b|^E: |was stopped by/, /error|unable|fail/i]
    .map((pattern) => lines.find((line) => pattern.test(line)))
    .concat(lines.at(-1), 'no output')
    .find((line) => line !== undefined);
  const message = `${what}: ${telling?.trim()}`;
  process.stderr.write(`${message}\n`);
  return message;
}
