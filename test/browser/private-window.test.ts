import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { app, beginTrial, server, url } from './begin-trial';
import type { Driver } from './driver';
import { extensionSettings } from './extension-settings';
import { type InspectedTab, inspectPage, keepLog, showServer } from './inspected-tab';
import { putFrom, refused } from './page-requests';
import { startPermittedDriver } from './permitted-driver';
import { press } from './press';
import { rulesIn, until } from './session-rules';

let driver: Driver;
let close: (() => Promise<void>) | undefined;
/** A page of the extension in an ordinary window. */
let guide: Page;
let hidden: InspectedTab;

beforeAll(async () => {
  ({ driver, close } = await startPermittedDriver({ url: app }));
  const extension = driver.panel().url();
  // It is loaded again with that, and DevTools with it.
  await (await extensionSettings(driver.browser, extension)).allowIncognito();
  guide = await driver.browser.newPage();
  await guide.goto(new URL('/background/guide.html', extension).href);
  const opened = driver.browser.waitForTarget((one) => one.url() === app && one !== driver.page.target());
  await guide.evaluate((url) => void chrome.windows.create({ incognito: true, url }), app);
  const page = await (await opened).page();
  if (!page) throw new Error('the private window has no page');
  hidden = await inspectPage(page);
});

afterAll(() => close?.());

it('captures in a private window, and stores nothing of what was visited there', async () => {
  expect(await hidden.panel.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  expect(await putFrom(hidden.page, url)).toBe(refused);
  await showServer(hidden.panel, server);
  // Elsewhere an answer is stored with the name of the server.
  await hidden.panel.waitForSelector('[data-question="application"]');
  await hidden.panel.select('[data-question="application"] select', 'php');
  await hidden.panel.waitForSelector('[data-question="application"][data-from="answer"]');
  await keepLog(hidden.panel);
  const stored = () => guide.evaluate(() => chrome.storage.local.getKeys());
  await until('the setting is stored', async () => (await stored()).length > 0);
  expect(await stored()).toEqual(['preserveLog']);
});

it('asks the server again from there', async () => {
  const card = `[data-recheck="${server}"]`;
  await press(hidden.panel, `${card} [data-action="recheck"]`);
  const said = () => hidden.panel.$eval(card, (shown) => shown.textContent);
  const fails = async () => (await hidden.panel.$(`${card} [data-outcome="fails"]`)) !== null;
  await until('the request fails again', fails).catch(async (error: unknown) => {
    throw new Error(`The panel says: ${await said()}`, { cause: error });
  });
});

it('has a trial in the private tab only, and nothing is left of it when the window is closed', async () => {
  await beginTrial(hidden.panel);
  expect(await putFrom(hidden.page, url)).toBe(200);
  expect(await putFrom(driver.page, url)).toBe(refused);
  await hidden.page.close();
  await until('no rule is left', async () => (await rulesIn(guide.mainFrame())).length === 0);
  await until(
    'no trial is left',
    async () => (await guide.evaluate(() => chrome.storage.session.getKeys())).length === 0,
  );
  expect(await guide.evaluate(() => chrome.alarms.getAll())).toEqual([]);
});
