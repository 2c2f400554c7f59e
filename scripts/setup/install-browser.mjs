import { runPackage } from '../command.mjs';
import { installSystemPackage, report } from './system-packages.mjs';

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

/**
 * Installs the system's Chromium, if the user may.
 * @returns {Promise<string | null>} why it failed, in one line; null if it did not
 */
export async function installChromium() {
  return await installSystemPackage('Chromium', 'chromium');
}
