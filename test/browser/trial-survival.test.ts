import { afterAll, beforeAll, expect, it } from 'vitest';
import { app, beginTrial, url } from './begin-trial';
import { undock } from './devtools';
import type { Driver } from './driver';
import { putFrom, refused } from './page-requests';
import { startPermittedDriver } from './permitted-driver';
import { until } from './session-rules';

let driver: Driver;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ driver, close } = await startPermittedDriver({ url: app, undocked: false }));
  await putFrom(driver.page, url);
  await beginTrial(driver.panel());
});

afterAll(() => close?.());

it('a trial stays on when DevTools gets a window of its own', async () => {
  expect(await putFrom(driver.page, url)).toBe(200);
  await undock(driver.devtools);
  expect(await putFrom(driver.page, url)).toBe(200);
  expect(await driver.panel().$('[data-banner="trial"]')).not.toBeNull();
});

it('a line whose port was lost with a service worker that died is answered, so that the devtools page opens another', async () => {
  const answer = await driver.capture.evaluate(
    (tabId) => chrome.runtime.sendMessage(`cors-lens-present:${tabId}:lost`).then(() => 'answered'),
    7,
  );
  expect(answer).toBe('answered');
});

it('a trial ends with the extension that made it, when that is reloaded', async () => {
  // The page that asks for it goes with it: there is no answer to wait for.
  await driver.capture.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
  await until('the request is refused again', async () => (await putFrom(driver.page, url)) === refused);
});
