import type { HarEntry } from '../../src/engine';
import { type Driver, startDriver } from '../browser/driver';
import { connectToEntries, type ExtensionEntries } from './extension-entries';
import { type Observed, recordTruth, type Truth } from './truth';

/** A browser with a page whose requests the browser itself and the extension are asked about. */
export interface Session {
  readonly driver: Driver;
  readonly truth: Truth;
  /** Goes to a page; what was seen before is forgotten, by DevTools and the extension too. */
  begin(url: string): Promise<void>;
  /** Waits until everything has ended and has come to the extension; what has come. */
  settle(): Promise<readonly HarEntry[]>;
  close(): Promise<void>;
}

/** Milliseconds after which something is taken for something that never happens. */
export const deadline = 20_000;

/**
 * The same for the end of a request of which the page has heard already. Chromium's protocol, and with it DevTools, leaves
 * some without an end, for example those that a redirect leads from https to http.
 */
const endDeadline = 2_000;

/** Where every server lets everybody read. */
export const sentinelPath = '/sentinel/';

/** So many requests after the last one, one after the other, are waited for before an entry is taken for missing. */
const mostSentinels = 6;

export async function startSession(url: string, args: readonly string[]): Promise<Session> {
  const driver = await startDriver({ url, args, panel: false, undocked: false });
  const truth = await recordTruth(driver.cdp);
  const entries = await connectToEntries(driver.browser, driver.capture);
  return {
    driver,
    truth,
    begin: async (next) => {
      await driver.page.goto(next);
      // Its own entry must not be taken for one of what comes then.
      await entries.has(new URL(next).href, deadline);
      await entries.take();
      truth.clear();
    },
    settle: () => settle({ driver, truth, entries }),
    close: () => driver.close(),
  };
}

interface Parts {
  readonly driver: Driver;
  readonly truth: Truth;
  readonly entries: ExtensionEntries;
}

async function settle(parts: Parts): Promise<readonly HarEntry[]> {
  const { truth, entries } = parts;
  // What has not begun when a later request has ended does not begin any more.
  await sendSentinel(parts, 0);
  await truth.until((all) => all.every(({ end }) => end !== null), endDeadline);
  // The extension gets entries nearly in the order in which requests end.
  for (let i = 1; i <= mostSentinels; i++) {
    await entries.has(await sendSentinel(parts, i), deadline);
    if ((await entries.count()) >= expectedEntries(truth.observed)) break;
  }
  return (await entries.take()).filter(({ request }) => !isSentinel(request.url));
}

/**
 * A request of the page that its preflight refuses; its URL, once the browser says that it has ended. Entries of such are
 * delivered last: capture waits for headers that could come late.
 */
async function sendSentinel({ driver, truth }: Parts, number: number): Promise<string> {
  const url = new URL(`${sentinelPath}${number}`, driver.page.url()).href;
  await driver.page.evaluate((address: string) => fetch(address, { method: 'PUT' }).catch(() => undefined), url);
  await truth.until((all) => all.some(({ urls: [first], end }) => first === url && end !== null), deadline);
  return url;
}

function isSentinel(url: string): boolean {
  return url.includes(sentinelPath);
}

/** Each hop has an entry, once it has ended. */
function expectedEntries(observed: readonly Observed[]): number {
  return observed.reduce((sum, { urls, end }) => sum + urls.length - (end === null ? 1 : 0), 0);
}
