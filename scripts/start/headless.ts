import { recordCorsErrors } from '../../test/browser/cors-errors';
import { type Driver, startDriver } from '../../test/browser/driver';
import { runCase, type SentRequest } from '../../test/browser/run-case';
import { savedHar } from '../../test/browser/saved-har';
import { cases } from '../../test/lab/cases';
import { startLab } from '../../test/lab/lab';
import { pageOrigins } from '../../test/lab/origins';
import { withProgress } from '../progress.mjs';
import { type Judged, judge } from './judge';
import { saveScreenshots } from './screenshots';
import { printTable } from './table';

/** Sends every case, prints what browser and extension say, saves screenshots. Returns the process's exit code. */
export async function startHeadless(): Promise<0 | 1> {
  const lab = await startLab();
  const driver = await startDriver({ url: pageOrigins.app, args: lab.chromiumArgs });
  try {
    const judged = await withProgress('Sending the requests of every case', () => sendAll(driver));
    printTable(judged);
    for (const file of await saveScreenshots(driver)) console.log(`Saved ${file}`);
    return judged.some(({ disagreement }) => disagreement !== null) ? 1 : 0;
  } finally {
    await driver.close();
    await lab.close();
  }
}

async function sendAll({ page, cdp, devtools }: Driver): Promise<Judged[]> {
  const errors = await recordCorsErrors(cdp);
  const judged: Judged[] = [];
  // DevTools clears its log when the page changes, so each page is judged before the next. The one with most cases comes
  // last: the screenshots are of it.
  for (const origin of Object.values(pageOrigins).reverse()) {
    await page.goto(origin);
    judged.unshift(...judge(await sendFrom(origin), await savedHar(devtools)));
  }
  return judged;

  async function sendFrom(origin: string): Promise<SentRequest[]> {
    const sent: SentRequest[] = [];
    for (const labCase of cases.filter((one) => one.page === origin))
      sent.push(...(await runCase(page, errors, labCase)));
    return sent;
  }
}
