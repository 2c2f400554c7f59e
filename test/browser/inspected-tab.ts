import type { Browser, Frame, Page } from 'puppeteer';
import { findPanel, frameOf, showPanel } from './devtools';
import { press } from './press';
import { waitForCapture } from './wait-for-capture';

/** One tab with DevTools and our panel in it; a browser can have several. */
export interface InspectedTab {
  readonly page: Page;
  readonly devtools: Page;
  readonly capture: Frame;
  readonly panel: Frame;
}

/** Opens a URL in a new tab, with DevTools and the panel. */
export async function inspect(browser: Browser, url: string): Promise<InspectedTab> {
  const page = await browser.newPage();
  await page.goto(url);
  return inspectPage(page);
}

/** Opens DevTools and the panel for a page. */
export async function inspectPage(page: Page): Promise<InspectedTab> {
  const devtools = await page.openDevTools();
  await showPanel(devtools, await findPanel(devtools, 'CORS Lens'));
  const panel = await frameOf(devtools, '/panel/panel.html');
  const capture = await frameOf(devtools, '/devtools/devtools.html');
  await waitForCapture(page, capture);
  return { page, devtools, capture, panel };
}

/** Goes to a server’s change in the panel, once something was blocked there. */
export async function showServer(panel: Frame, origin: string): Promise<void> {
  await press(panel, `[data-server="${origin}"] [data-action="fix-server"]`);
  await panel.waitForSelector('[data-view="server"]');
}

/** Keeps the log through navigations: the browser tells of one a while after the page’s first requests. */
export async function keepLog(panel: Frame): Promise<void> {
  await press(panel, '.toolbar input[type="checkbox"]');
}
