import type { Browser, CDPSession, Frame, Page } from 'puppeteer';
import { builtExtension, type LaunchOptions, launchBrowser } from './browser';
import { type DevToolsTheme, findPanel, frameOf, setTheme, showPanel, undock } from './devtools';
import { waitForCapture } from './wait-for-capture';

export interface DriverOptions extends Partial<LaunchOptions> {
  /** The page to inspect. */
  readonly url: string;
  /** false: DevTools is open, the panel not yet; `showPanel()` opens it. */
  readonly panel?: boolean;
  /** false: DevTools stays beside its page. */
  readonly undocked?: boolean;
}

/** A real browser with the extension, a page, and DevTools for it. */
export interface Driver {
  readonly browser: Browser;
  readonly page: Page;
  /** A DevTools protocol session of the page, besides DevTools' own. */
  readonly cdp: CDPSession;
  /** DevTools, which is a page too. */
  readonly devtools: Page;
  /** The devtools page of the extension, which captures. */
  readonly capture: Frame;
  /** Throws if the panel has not been shown. */
  panel(): Frame;
  showPanel(): Promise<Frame>;
  setTheme(theme: DevToolsTheme): Promise<void>;
  close(): Promise<void>;
}

const panelTitle = 'CORS Lens';

/** Resolves when the page has loaded and DevTools delivers its requests to the extension. */
export async function startDriver({ url, panel = true, undocked = true, ...launch }: DriverOptions): Promise<Driver> {
  const browser = await launchBrowser({ extension: builtExtension, args: [], ...launch });
  try {
    return await drive(browser, url, panel, undocked);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser, url: string, panelWanted: boolean, undocked: boolean): Promise<Driver> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(url);
  const devtools = await page.openDevTools();
  const key = await findPanel(devtools, panelTitle);
  if (undocked) await undock(devtools);
  const capture = await frameOf(devtools, '/devtools/devtools.html');
  let panel: Frame | undefined;
  const show = async (): Promise<Frame> => {
    await showPanel(devtools, key);
    panel = await frameOf(devtools, '/panel/panel.html');
    return panel;
  };
  if (panelWanted) await show();
  await waitForCapture(page, capture);
  return {
    browser,
    page,
    cdp: await page.createCDPSession(),
    devtools,
    capture,
    panel: () => {
      if (panel === undefined) throw new Error('The panel has not been shown: call showPanel()');
      return panel;
    },
    showPanel: show,
    setTheme: async (theme) => {
      await setTheme(devtools, theme);
      if (theme === 'system') return;
      await panel?.waitForFunction(
        (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
        { polling: 50 },
        theme,
      );
    },
    close: () => browser.close(),
  };
}
