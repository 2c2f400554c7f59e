import { afterAll, beforeAll, expect, it } from 'vitest';
import { app, beginTrial, url } from './begin-trial';
import { dock } from './devtools';
import type { Driver } from './driver';
import { extensionSettings } from './extension-settings';
import { inspectPage } from './inspected-tab';
import { putFrom, refused } from './page-requests';
import { startPermittedDriver } from './permitted-driver';
import { traces, until } from './session-rules';

let driver: Driver;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ driver, close } = await startPermittedDriver({ url: app, undocked: false }));
  await putFrom(driver.page, url);
  await beginTrial(driver.panel());
});

afterAll(() => close?.());

it.each(['undocked', 'bottom', 'right'] as const)(
  'a trial stays on when DevTools goes to another place: %s',
  async (side) => {
    await dock(driver.devtools, side);
    expect(await putFrom(driver.page, url)).toBe(200);
    expect(await driver.panel().$('[data-banner="trial"]')).not.toBeNull();
  },
);

it('a line whose port was lost with a service worker that died is answered, so that the devtools page opens another', async () => {
  const answer = await driver.capture.evaluate(
    (tabId) => chrome.runtime.sendMessage(`cors-lens-present:${tabId}:lost`).then(() => 'answered'),
    7,
  );
  expect(answer).toBe('answered');
});

it('a trial ends with the extension that made it, when that is loaded again, and nothing of it is left', async () => {
  const extension = driver.panel().url();
  const settings = await extensionSettings(driver.browser, extension);
  const closed = new Promise((resolve) => driver.devtools.once('close', resolve));
  await settings.reload();
  // Chromium closes the DevTools that have a panel of it, so no panel is left that can do nothing.
  await closed;
  await until('the request is refused again', async () => (await putFrom(driver.page, url)) === refused);
  const { panel } = await inspectPage(driver.page);
  expect(await traces(panel)).toEqual({ rules: [], trials: [], alarms: [] });
  expect(await panel.$('[data-banner]')).toBeNull();
  await putFrom(driver.page, url);
  await beginTrial(panel);
  expect(await putFrom(driver.page, url)).toBe(200);
});
