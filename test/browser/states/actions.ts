import type { Frame, Page } from 'puppeteer';
import type { LabCase } from '../../lab/case';
import { cases } from '../../lab/cases';
import { pageOrigins } from '../../lab/origins';
import { press } from '../press';

/** The cases that the page the stories begin on can send. */
export const ofThePage = cases.filter(({ page }) => page === pageOrigins.app);

/** Sends the requests of these cases, one after the other. */
export async function send(page: Page, some: readonly LabCase[]): Promise<void> {
  for (const { id } of some) await page.evaluate((one) => window.runCase(one), id);
}

/** The row of a request. Only rows in view are drawn. */
export function rowOf(url: string): string {
  return `.list-space [data-request-id]:has([title="${url}"])`;
}

/** Types a filter. */
export function filter(panel: Frame, text: string): Promise<void> {
  return write(panel, 'input[type=search]', text);
}

/** Puts a text into a field, as typing it does. */
export async function write(panel: Frame, field: string, text: string): Promise<void> {
  const input = await panel.waitForSelector(field);
  await input?.evaluate((element, value) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
      throw new Error('nothing can be typed there');
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Shows a server, whose row the filter brings into view. */
export async function showServer(panel: Frame, origin: string): Promise<void> {
  await filter(panel, `server:${origin}`);
  await press(panel, `.list-space [data-server="${origin}"]`);
  await panel.waitForSelector('[data-view="server"] .policy');
}
