import type { Frame } from 'puppeteer';
import { showServer } from './inspected-tab';
import { press } from './press';

/** The page, the server that refuses it, and a request of it that a trial lets pass. */
export const app = 'https://app.contoso.test/';
export const server = 'https://erp-api.contoso.test';
export const url = `${server}/api/purchases/1001`;

/** Begins a trial of a server’s change in the panel, as a user does, once something was blocked there. */
export async function beginTrial(panel: Frame, origin = server): Promise<void> {
  await showServer(panel, origin);
  await press(panel, '[data-action="start-trial"]');
  await panel.waitForSelector('[data-banner="trial"]');
  await panel.waitForSelector('[data-trial="on"]');
}
