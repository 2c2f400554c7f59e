import type { Frame } from 'puppeteer';
import { caseOf } from '../lab/cases';
import { bigHar } from './big-har';
import { importHar } from './import-har';
import { type LabDriver, startLabDriver } from './lab-driver';
import { resize } from './screenshot';

const { id, page, request } = caseOf('origin-scheme');

/** The one request that is blocked: its page’s scheme is not the one the server allows. */
export const blockedRequest = request;

/** A panel that shows one blocked request, in a window of a usual size. */
export async function startOneBlocked(): Promise<LabDriver> {
  const started = await startLabDriver({ url: page });
  try {
    const { driver } = started;
    await resize(driver.devtools, { width: 1280, height: 800 });
    await driver.page.evaluate((one) => window.runCase(one), id);
    // Once its preflight has been joined to it, which may come first.
    await driver.panel().waitForSelector('[data-request-id][data-verdict="blocked"][aria-expanded]');
    return started;
  } catch (error) {
    await started.close();
    throw error;
  }
}

/** Gives the panel a file of 50,000 entries, and waits until it is shown. */
export async function importBigHar(panel: Frame): Promise<void> {
  await importHar(panel, 'big.har', bigHar(50_000));
  await panel.waitForFunction(
    () => document.querySelector('[data-status]')?.textContent?.startsWith('50,000 requests'),
    { polling: 100, timeout: 50_000 },
  );
}
