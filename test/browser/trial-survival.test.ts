import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab';
import { undock } from './devtools';
import { type Driver, startDriver } from './driver';
import { showServer } from './inspected-tab';
import { putFrom, refused } from './page-requests';
import { type PermittedExtension, permittedExtension } from './permitted-extension';
import { press } from './press';
import { until } from './session-rules';

const server = 'https://erp-api.contoso.test';
const url = `${server}/api/purchases/1001`;

let lab: Lab;
let extension: PermittedExtension;
let driver: Driver;

beforeAll(async () => {
  lab = await startLab();
  extension = await permittedExtension();
  const launch = { args: lab.chromiumArgs, extension: extension.folder };
  driver = await startDriver({ url: 'https://app.contoso.test/', undocked: false, ...launch });
  await putFrom(driver.page, url);
  await showServer(driver.panel(), server);
  await press(driver.panel(), '[data-action="start-trial"]');
  await driver.panel().waitForSelector('[data-banner="trial"]');
});

afterAll(async () => {
  await driver?.close();
  await lab?.close();
  await extension?.remove();
});

it('a trial stays on when DevTools gets a window of its own', async () => {
  expect(await putFrom(driver.page, url)).toBe(200);
  await undock(driver.devtools);
  expect(await putFrom(driver.page, url)).toBe(200);
  expect(await driver.panel().$('[data-banner="trial"]')).not.toBeNull();
});

it('a trial ends with the extension that made it, when that is reloaded', async () => {
  // The page that asks for it goes with it: there is no answer to wait for.
  await driver.capture.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
  await until('the request is refused again', async () => (await putFrom(driver.page, url)) === refused);
});
