import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf } from '../lab/cases';
import { app, beginTrial, server, url } from './begin-trial';
import type { Driver } from './driver';
import { type ExtensionSettings, extensionSettings } from './extension-settings';
import { inspect, showServer } from './inspected-tab';
import { startLabDriver } from './lab-driver';
import { putFrom, refused } from './page-requests';
import { press } from './press';
import { rulesIn, until } from './session-rules';

/*
 * The extension as it is installed. Nobody can answer the browser’s question where there is no window; it does not ask
 * for what its user gave before (`npm run permission` answers the question itself).
 */
const installed = ['alarms', 'declarativeNetRequestWithHostAccess', 'devtools', 'storage'];
const sites = ['https://app.contoso.test/*', `${server}/*`];

let driver: Driver;
let settings: ExtensionSettings;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ driver, close } = await startLabDriver({ url: app }));
  settings = await extensionSettings(driver.browser, driver.panel().url());
  await driver.page.bringToFront();
});

afterAll(() => close?.());

it('has access to no site when it is installed', async () => {
  expect(await permissions()).toEqual({ permissions: installed, origins: [] });
});

it('goes on with a trial when access to the server and its page was given, and asks for no more', async () => {
  await settings.permit('https://*.contoso.test/*');
  await putFrom(driver.page, url);
  await showServer(driver.panel(), server);
  await press(driver.panel(), '[data-action="start-trial"]');
  await press(driver.panel(), '[data-trial] [data-action="allow"]');
  await until('a rule is made', async () => (await rulesIn(driver.capture)).length > 0);
  expect(await permissions()).toEqual({ permissions: installed, origins: sites });
  expect(await putFrom(driver.page, url)).toBe(200);
});

it('goes on with a re-check when access to the server was given: it sees what fetch does not show', async () => {
  const redirected = caseOf('preflight-to-login');
  await driver.page.evaluate((id) => window.runCase(id), redirected.id);
  await showServer(driver.panel(), new URL(redirected.request.url).origin);
  const card = `[data-recheck="${new URL(redirected.request.url).origin}"]`;
  await press(driver.panel(), `${card} [data-action="recheck"]`);
  await press(driver.panel(), `${card} [data-action="allow"]`);
  const row = await driver.panel().waitForSelector(`${card} [data-outcome="fails"]`);
  expect(await row?.evaluate((element) => element.textContent)).toMatch(/redirect/i);
  expect((await permissions()).permissions).toEqual([...installed, 'webRequest']);
});

it('ends a trial when access is taken back in the browser’s settings', async () => {
  await settings.forbid(`${server}/*`);
  await ended(driver.panel(), /access was taken back/);
  expect(await rulesIn(driver.capture)).toEqual([]);
  expect(await putFrom(driver.page, url)).toBe(refused);
});

it('gives everything back on a click, and ends the trials of other tabs with it', async () => {
  await settings.permit(`${server}/*`);
  const other = await inspect(driver.browser, app);
  await putFrom(other.page, url);
  await beginTrial(other.panel);
  expect(await putFrom(other.page, url)).toBe(200);
  await press(driver.panel(), '[data-action="give-back"]');
  await ended(other.panel, /access was taken back/);
  expect(await rulesIn(driver.capture)).toEqual([]);
  expect(await putFrom(other.page, url)).toBe(refused);
  expect(await permissions()).toEqual({ permissions: installed, origins: [] });
  await other.page.close();
});

async function ended(panel: Frame, words: RegExp): Promise<void> {
  const banner = await panel.waitForSelector('[data-banner="trial-ended"]');
  expect(await banner?.evaluate((element) => element.textContent)).toMatch(words);
}

async function permissions() {
  const { permissions = [], origins = [] } = await driver.capture.evaluate(() => chrome.permissions.getAll());
  return { permissions: permissions.toSorted(), origins: origins.toSorted() };
}
