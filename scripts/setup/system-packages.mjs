import { runCommand } from '../command.mjs';

/**
 * The commands of each package manager.
 * @param {string} name of the package; the same in all of them
 * @returns {readonly (readonly string[])[][]}
 */
function commandsOf(name) {
  return [
    [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', name],
    ],
    [['dnf', 'install', '-y', name]],
    [['apk', 'add', name]],
  ];
}

/**
 * Installs a package of the system, if the user may.
 * @param {string} title for people
 * @param {string} name
 * @returns {Promise<string | null>} why it failed, in one line; null if it did not
 */
export async function installSystemPackage(title, name) {
  if (process.getuid?.() !== 0) return `The system’s ${title} was not installed: that takes root.`;
  for (const commands of commandsOf(name)) {
    const program = commands[0]?.[0] ?? '';
    if (!(await runCommand(program, program, ['--version'])).ok) continue;
    return await runAll(title, commands);
  }
  return `The system’s ${title} was not installed: there is no apt-get, dnf or apk.`;
}

/**
 * @param {string} title
 * @param {readonly (readonly string[])[]} commands
 */
async function runAll(title, commands) {
  for (const [program = '', ...args] of commands) {
    const { ok, output } = await runCommand(`Installing ${title}: ${program} ${args[0]}`, program, args, {
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
export function report(what, output) {
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
