import { candidates } from './browser-places.mjs';
import { canRun, minimumVersion, versionOf } from './browser-version.mjs';
import { downloadChrome, installChromium } from './install-browser.mjs';

/** @type {Promise<string> | undefined} */
let found;

/**
 * The path of a Chromium browser that can load an unpacked extension and open DevTools by command: one that is there, else
 * puppeteer's download, else the system's package. Throws, saying what to do, if there is none.
 * `CORS_LENS_BROWSER` names one to use and no other.
 * @returns {Promise<string>}
 */
export function ensureBrowser() {
  found ??= search();
  return found;
}

async function search() {
  const chosen = process.env.CORS_LENS_BROWSER;
  if (chosen) return await mustRun(chosen);
  for (const place of await candidates()) if (await canRun(place)) return place;
  const tried = [];
  for (const install of [downloadChrome, installChromium]) {
    const failure = await install();
    if (failure === null) for (const place of await candidates()) if (await canRun(place)) return place;
    tried.push(failure ?? 'it was installed, but does not run here');
  }
  throw new Error(
    [
      `No Chromium browser of version ${minimumVersion} or later was found.`,
      ...tried.map((reason) => `  ${reason}`),
      'Install Chrome, Chromium or Edge, or name one: CORS_LENS_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  );
}

/** @param {string} chosen */
async function mustRun(chosen) {
  if (await canRun(chosen)) return chosen;
  const version = await versionOf(chosen);
  const found = version === null ? 'which does not answer --version' : `which is version ${version}`;
  throw new Error(`CORS_LENS_BROWSER is ${chosen}, ${found}; version ${minimumVersion} or later is needed.`);
}
