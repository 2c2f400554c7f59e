import { existsSync } from 'node:fs';
import { runCommand } from '../command.mjs';

/**
 * The version of the Chrome that puppeteer 24.43 downloads itself. Its page.openDevTools() uses a protocol command,
 * Target.getDevToolsTarget, that came only shortly before. https://github.com/puppeteer/puppeteer/pull/14758
 */
export const minimumVersion = 148;

/**
 * Whether a browser starts (its libraries may be missing) and is new enough.
 * @param {string} executable
 */
export async function canRun(executable) {
  const version = await versionOf(executable);
  return version !== null && version >= minimumVersion;
}

/**
 * @param {string} executable
 * @returns {Promise<number | null>} the major version; null if it does not say
 */
export async function versionOf(executable) {
  if (!existsSync(executable)) return null;
  const { ok, output } = await askVersion(executable);
  const match = /(\d+)\.\d+\.\d+\.\d+/.exec(output);
  return ok && match !== null ? Number(match[1]) : null;
}

/** @param {string} executable */
function askVersion(executable) {
  const label = `Asking ${executable} for its version`;
  if (process.platform !== 'win32') return runCommand(label, executable, ['--version'], { seconds: 30 });
  // On Windows --version opens a window. https://crbug.com/158372
  const quoted = executable.replaceAll("'", "''");
  const script = `(Get-Item -LiteralPath '${quoted}').VersionInfo.ProductVersion`;
  return runCommand(label, 'powershell', ['-NoProfile', '-Command', script], { seconds: 30 });
}
