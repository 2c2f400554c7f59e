import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { ensureBrowser } from '../../scripts/setup.mjs';

export interface LaunchOptions {
  /** Folder of an unpacked extension. */
  readonly extension: string;
  /** For example the host rules of the lab. */
  readonly args: readonly string[];
  readonly headless?: boolean;
  /** Folder of a profile that outlives the browser, with the extension in it as one that is installed; else a new one. */
  readonly profile?: string;
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

/** What is loaded through the pipe is forgotten with the browser. */
function loadedAtStart(extension: string): readonly string[] {
  return [`--load-extension=${extension}`, '--disable-features=DisableLoadExtensionCommandLineSwitch'];
}

/** Starts a Chromium browser with one extension, and an empty profile unless one is given. Throws the browser's words if it refuses the extension. */
export async function launchBrowser({
  extension,
  args,
  headless = true,
  profile,
  scrollBars = false,
}: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(),
    headless,
    // Extensions are loaded through the pipe: branded Chrome no longer takes --load-extension.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(profile !== undefined && { userDataDir: profile }),
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
    // By itself puppeteer ends the process at Ctrl+C; a browser with a window is closed by who opened it.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    // Chromium's sandbox refuses to work for root.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...quiet,
      ...args,
      ...(profile === undefined ? [] : loadedAtStart(extension)),
    ],
  });
  if (profile !== undefined) return browser;
  try {
    await browser.installExtension(extension);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
