import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOf } from '../lab/cases';
import { type Lab, sentTo } from '../lab/lab';
import { pasteInto } from './clipboard';
import type { Driver } from './driver';
import { startLabDriver } from './lab-driver';
import { press } from './press';

const { page, request } = caseOf('allowed-get');

let lab: Lab;
let driver: Driver;
let panel: Frame;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ lab, driver, close } = await startLabDriver({ url: page }));
  panel = driver.panel();
});

afterAll(() => close?.());

describe('a request is copied from the panel', () => {
  it('as a call of fetch that passes as it did, though the browser had added headers to it', async () => {
    const url = `${request.url}?no-store`;
    // As with “Disable cache”: Cache-Control and Pragma are sent, without a preflight.
    const asked = `await fetch(${JSON.stringify(url)}, { cache: 'no-store' });`;
    expect(await statusOf(asked)).toBe(200);
    const copied = await copy(url, 'fetch');
    expect(await statusOf(copied)).toBe(200);
    const { preflights, others } = sentTo(lab, url);
    expect(others.map(({ headers }) => headers['cache-control'])).toEqual(['no-cache', undefined]);
    expect(preflights).toEqual([]);
  });

  it('as its URL, without secrets', async () => {
    const url = `${request.url}?page=2&access_token=s3cr3t`;
    await statusOf(`await fetch(${JSON.stringify(url)})`);
    expect(await copy(url, 'url')).toBe(`${request.url}?page=2&access_token=redacted`);
  });
});

/** What a call gets when it is run in the page’s console. */
function statusOf(call: string): Promise<number> {
  return driver.page.evaluate(async (text) => {
    const run = new Function(`return (async () => (${text.replace(/;\s*$/, '')}).status)()`);
    return (await run()) as number;
  }, call);
}

async function copy(url: string, item: string): Promise<string> {
  await press(panel, `[data-request-id]:has([title="${url}"])`);
  await press(panel, '[data-view="request"] [aria-label="Copy"]');
  await press(panel, `[data-item="${item}"]:enabled`);
  await panel.waitForSelector('.toast');
  return pasteInto(driver.page);
}
