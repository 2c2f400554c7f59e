import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command.mjs';
import { minimumFirefox } from '../firefox-manifest.mjs';

/** Names on the PATH, in order of preference. */
const names = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];

/** @type {Partial<Record<NodeJS.Platform, () => string[]>>} */
const places = {
  darwin: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, 'Mozilla Firefox', 'firefox.exe')),
};

/**
 * The path of a Firefox that can load the extension. Throws, saying what to do, if there is none.
 * `CORS_LENS_FIREFOX` names one to use and no other.
 * @returns {Promise<string>}
 */
export async function findFirefox() {
  const chosen = process.env.CORS_LENS_FIREFOX;
  const all = chosen ? [chosen] : candidates().filter((place) => existsSync(place));
  const found = [];
  for (const place of all) {
    const version = await versionOf(place);
    if (version !== null && version >= minimumFirefox) return place;
    found.push(`  ${place}: ${version === null ? 'it does not answer --version' : `version ${version}`}`);
  }
  throw new Error(
    [
      `No Firefox of version ${minimumFirefox} or later was found.`,
      ...found,
      'Install it (Debian: apt install firefox-esr), or name one: CORS_LENS_FIREFOX=/path/to/firefox npm run firefox',
    ].join('\n'),
  );
}

function candidates() {
  const fromPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...fromPath, ...(places[process.platform]?.() ?? [])];
}

/**
 * @param {string} executable
 * @returns {Promise<number | null>} the major version; null if it does not say
 */
async function versionOf(executable) {
  const { ok, output } = await runCommand(`Asking ${executable} for its version`, executable, ['--version'], {
    seconds: 30,
  });
  const match = /Firefox (\d+)\./.exec(output);
  return ok && match !== null ? Number(match[1]) : null;
}
