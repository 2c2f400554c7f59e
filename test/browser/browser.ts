import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { ensureBrowser } from '../../scripts/setup.mjs';

export interface LaunchOptions {
  /** Folder of an unpacked extension. */
  readonly extension: string;
  /** For example the host rules of the lab. */
  readonly args: readonly string[];
  readonly headless?: boolean;
  /** Scroll bars as users have them: without a window there are none by default. */
  readonly scrollBars?: boolean;
}

/** The extension as `npm run build` leaves it. */
export const builtExtension = path.resolve('dist/chromium');

/** Chromium would otherwise talk to its maker's servers while tests run. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starts a Chromium browser with an empty profile and one extension. Throws the browser's words if it refuses the extension. */
export async function launchBrowser({
  extension,
  args,
  headless = true,
  scrollBars = false,
}: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(),
    headless,
    // Extensions are loaded through the pipe: branded Chrome no longer takes --load-extension.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
    // By itself puppeteer ends the process at Ctrl+C; a browser with a window is closed by who opened it.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    // Chromium's sandbox refuses to work for root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet, ...args],
  });
  try {
    await browser.installExtension(extension);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
