import type { Frame, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HarEntry, Report } from '../../src/engine';
import { caseOf } from '../lab/cases';
import { type Lab, sentTo } from '../lab/lab';
import { app, beginTrial, server, url } from './begin-trial';
import { clearList } from './clear-list';
import { downloaded } from './downloads';
import type { Driver } from './driver';
import { inspect, showServer } from './inspected-tab';
import { addFrame, putFrom, refused } from './page-requests';
import { startPermittedDriver } from './permitted-driver';
import { press } from './press';
import { stopWorker } from './service-worker';
import { rulesIn, tidied, tidyNow, until } from './session-rules';

let lab: Lab;
let driver: Driver;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ lab, driver, close } = await startPermittedDriver({ url: app }));
});

afterAll(() => close?.());

afterEach(async () => {
  // In one step: the banner of a trial that is ending may go at any moment.
  await driver.panel().evaluate(() => {
    document.querySelector<HTMLElement>('[data-banner="trial"] [data-action="stop-trial"]')?.click();
  });
  await none();
  if (driver.page.url() !== app) await driver.page.goto(app);
});

describe('a trial', () => {
  it('lets exactly the observed request pass, and nothing once it is off', async () => {
    const { page } = driver;
    expect(await putFrom(page, url)).toBe(refused);
    await beginTrial(driver.panel());
    expect(await putFrom(page, url)).toBe(200);
    expect(await putFrom(page, `${url}?again=1`), 'another query').toBe(200);
    expect(await putFrom(page, url, { 'X-Other': '1' }), 'another header').toBe(refused);
    expect(await putFrom(page, `${server}/api/purchases/1002`), 'another address').toBe(refused);
    expect(await deleteFrom(page), 'another method').toBe(refused);
    const otherPort = await addFrame(page, 'https://app.contoso.test:8443/');
    expect(await putFrom(otherPort, url), 'another port of the host').toBe(refused);
    const otherHost = await addFrame(page, 'http://localhost:3000/');
    expect(await putFrom(otherHost, url), 'another host').toBe(refused);
    await press(driver.panel(), '[data-banner="trial"] [data-action="stop-trial"]');
    await none();
    expect(await putFrom(page, url)).toBe(refused);
    const { preflights } = sentTo(lab, url);
    expect(preflights.length, 'no preflight was kept').toBeGreaterThanOrEqual(6);
  });

  it.each([
    ['a star', '*'],
    ['a star far behind', `${'long/'.repeat(400)}*`],
  ])('takes an address for no pattern: %s', async (_, path) => {
    const { page } = driver;
    const odd = `${server}/api/odd/${path}`;
    expect(await putFrom(page, odd)).toBe(refused);
    await driver.panel().waitForSelector(`[data-request-id] [title="${odd}"]`);
    await beginTrial(driver.panel());
    expect(await putFrom(page, odd)).toBe(200);
    expect(await putFrom(page, `${odd}?again=1`), 'another query').toBe(200);
    expect(await putFrom(page, odd.replace('*', 'x')), 'what a pattern would take').toBe(refused);
    expect(await putFrom(page, `${odd}x`), 'a longer one').toBe(refused);
  });

  it('marks what it made in the list, in the report and in the HAR', async () => {
    const panel = driver.panel();
    const marked = `${url}?marked`;
    // What came from other origins before is no part of this.
    await clearList(panel);
    await putFrom(driver.page, marked);
    await panel.waitForSelector(`[data-request-id] [title="${marked}"]`);
    await beginTrial(driver.panel());
    await putFrom(driver.page, marked);
    await panel.waitForSelector(`[data-verdict="allowed"]:has([title="${marked}"]) [data-trial-badge]`);
    expect(
      await panel.$('[data-trial="on"] [data-action="start-trial"]'),
      'there is nothing new to include',
    ).toBeNull();
    const report = JSON.parse(await exported('report')) as Report;
    const puts = report.requests.filter((request) => request.url === marked);
    expect(puts.map(({ verdict, trial }) => [verdict, trial])).toEqual([
      ['blocked', false],
      ['allowed', true],
    ]);
    const har = JSON.parse(await exported('har')) as { log: { entries: HarEntry[] } };
    const entries = har.log.entries.filter(({ request }) => request.url === marked);
    expect(entries.map(({ _trial }) => _trial)).toEqual([undefined, undefined, true, true]);
  });

  it('stays on, and stays the same, though the service worker is stopped again and again', async () => {
    await putFrom(driver.page, url);
    await beginTrial(driver.panel());
    const before = await rulesIn(driver.capture);
    for (let kills = 0; kills < 5; kills++) {
      await stopWorker(driver.browser);
      expect(await putFrom(driver.page, url)).toBe(200);
    }
    expect(await rulesIn(driver.capture)).toEqual(before);
  });

  it('stays on when the service worker is stopped while DevTools of another tab is open', async () => {
    const other = await inspect(driver.browser, app);
    await putFrom(driver.page, url);
    await beginTrial(driver.panel());
    const before = await rulesIn(driver.capture);
    await stopWorker(driver.browser);
    await tidied(driver.capture);
    expect(await rulesIn(driver.capture)).toEqual(before);
    expect(await putFrom(driver.page, url)).toBe(200);
    await other.page.close();
  });

  it('says before it begins what no header cures', async () => {
    const refusedUrl = 'https://forms-api.contoso.test/api/forms/4';
    await putFrom(driver.page, refusedUrl);
    await showServer(driver.panel(), new URL(refusedUrl).origin);
    const said = await driver.panel().waitForSelector('[data-incurable="1"]');
    expect(await said?.evaluate((element) => element.textContent)).toContain('405');
  });

  it('is on in its tab only, and each tab has its own', async () => {
    const other = await inspect(driver.browser, app);
    await putFrom(driver.page, url);
    await beginTrial(driver.panel());
    expect(await putFrom(other.page, url), 'in the other tab').toBe(refused);
    await beginTrial(other.panel);
    expect(await putFrom(other.page, url)).toBe(200);
    await press(other.panel, '[data-banner] [data-action="stop-trial"]');
    await other.panel.waitForSelector('[data-banner="trial-ended"]');
    expect(await putFrom(other.page, url)).toBe(refused);
    expect(await putFrom(driver.page, url), 'still on in the first').toBe(200);
    await other.page.close();
  });

  it('is one for each tab, though they are of different servers', async () => {
    const { url: ordersUrl } = caseOf('origin-scheme').request;
    const other = await inspect(driver.browser, app);
    await putFrom(driver.page, url);
    await putFrom(other.page, ordersUrl);
    await beginTrial(driver.panel());
    await beginTrial(other.panel, new URL(ordersUrl).origin);
    const seen = () =>
      Promise.all([driver, other].flatMap(({ page }) => [putFrom(page, url), putFrom(page, ordersUrl)]));
    expect(await seen()).toEqual([200, refused, refused, 200]);
    await press(driver.panel(), '[data-banner] [data-action="stop-trial"]');
    await driver.panel().waitForSelector('[data-banner="trial-ended"]');
    expect(await seen()).toEqual([refused, refused, refused, 200]);
    await other.page.close();
    await none();
  });

  it('stays on while the tab is loaded again or shows another page of its site', async () => {
    await putFrom(driver.page, url);
    await beginTrial(driver.panel());
    const before = await rulesIn(driver.capture);
    for (const page of [app, `${app}orders?page=2`]) {
      await driver.page.goto(page);
      expect(await putFrom(driver.page, url)).toBe(200);
    }
    // The panel has heard of the last page once it lists what that sent.
    await driver.panel().waitForSelector('[data-verdict="allowed"] [data-trial-badge]');
    expect(await rulesIn(driver.capture)).toEqual(before);
    expect(await driver.panel().$('[data-banner="trial"]')).not.toBeNull();
    await press(driver.panel(), `[data-server="${server}"]`);
    const said = () => driver.panel().$eval('[data-view="server"]', (view) => view.textContent);
    await until('the trial is said to answer', async () => /The trial answers/.test((await said()) ?? ''));
    expect(await said()).not.toContain('nothing to change');
  });
});

describe('a trial ends, and leaves no rule behind,', () => {
  it('when the tab goes to another site', async () => {
    await putFrom(driver.page, url);
    await beginTrial(driver.panel());
    await driver.page.goto('http://localhost:3000/');
    await none();
    await driver.panel().waitForSelector('[data-banner="trial-ended"]');
  });

  it('when its time is over', async () => {
    await putFrom(driver.page, url);
    await beginTrial(driver.panel());
    // Nobody waits ten minutes: its end is moved to now.
    await driver.capture.evaluate(async () => {
      for (const [key, trial] of Object.entries(await chrome.storage.session.get(null))) {
        await chrome.storage.session.set({ [key]: { ...(trial as object), endsAt: Date.now() } });
      }
    });
    await none();
    expect(await putFrom(driver.page, url)).toBe(refused);
  });

  it('when DevTools is closed', async () => {
    const other = await inspect(driver.browser, app);
    await putFrom(other.page, url);
    await beginTrial(other.panel);
    expect(await putFrom(other.page, url)).toBe(200);
    await other.devtools.close();
    await none();
    expect(await putFrom(other.page, url)).toBe(refused);
    await other.page.close();
  });

  it('when DevTools is closed right after the service worker was stopped', async () => {
    const other = await inspect(driver.browser, app);
    await putFrom(other.page, url);
    await beginTrial(other.panel);
    await stopWorker(driver.browser);
    await workerRuns();
    await other.devtools.close();
    await none();
    await other.page.close();
  });

  it('when DevTools is closed in the moment in which the service worker is stopped', async () => {
    const other = await inspect(driver.browser, app);
    await putFrom(other.page, url);
    await beginTrial(other.panel);
    await Promise.all([stopWorker(driver.browser), other.devtools.close()]);
    await tidyNow(driver.capture);
    await none();
    await other.page.close();
  });

  it('when the tab is closed', async () => {
    const other = await inspect(driver.browser, app);
    await putFrom(other.page, url);
    await beginTrial(other.panel);
    await other.page.close();
    await none();
  });
});

function workerRuns(): Promise<void> {
  const runs = async () => driver.browser.targets().some((target) => target.type() === 'service_worker');
  return until('the service worker runs again', runs);
}

function none(): Promise<void> {
  return until('no rule is left', async () => (await rulesIn(driver.capture)).length === 0);
}

async function exported(kind: 'report' | 'har'): Promise<string> {
  await press(driver.panel(), '[aria-label="Export"]');
  return downloaded(driver.browser, () => press(driver.panel(), `[data-item="${kind}"]`));
}

function deleteFrom(from: Page | Frame): Promise<unknown> {
  return from.evaluate((url) => fetch(url, { method: 'DELETE' }).then(({ status }) => status, String), url);
}
