import { existsSync } from 'node:fs';
import path from 'node:path';

/** Names on the PATH, in order of preference. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** @type {Partial<Record<NodeJS.Platform, () => string[]>>} */
const places = {
  linux: () => ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((product) =>
          path.join(folder, product, 'Application', product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
      ),
};

/** Browsers that are there, whether or not they work: named by the environment, puppeteer's own, the system's. */
export async function candidates() {
  const fromPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const all = [
    process.env.PUPPETEER_EXECUTABLE_PATH,
    await downloadedChrome(),
    ...fromPath,
    ...(places[process.platform]?.() ?? []),
  ];
  return [...new Set(all.filter((place) => place !== undefined && existsSync(place)))].filter(
    (place) => place !== undefined,
  );
}

async function downloadedChrome() {
  const { default: puppeteer } = await import('puppeteer');
  try {
    return puppeteer.executablePath();
  } catch {
    // It throws when nothing was downloaded.
    return undefined;
  }
}
