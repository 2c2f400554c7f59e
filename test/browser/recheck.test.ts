import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { server as answers, corsHeaders, json, redirect } from '../lab/answers';
import type { Answer, Received } from '../lab/case';
import { caseOf, cases } from '../lab/cases';
import type { Lab } from '../lab/lab';
import type { Driver } from './driver';
import { keepLog, showServer } from './inspected-tab';
import { putFrom, refused } from './page-requests';
import { startPermittedDriver } from './permitted-driver';
import { press } from './press';
import { stopWorker } from './service-worker';
import { rulesIn } from './session-rules';

const app = 'https://app.contoso.test/';
const broken = caseOf('several-problems');
const server = new URL(broken.request.url).origin;

/** Another for each test, so that its row is the only one. */
let url: string;
let tests = 0;

/** What the server answers for now; tests mend and break it. */
let answer: (request: Received) => Answer = broken.answer;
const right = corsHeaders({ origin: app.slice(0, -1), credentials: 'true', methods: 'PUT', headers: 'Content-Type' });
const mended = answers({ status: 204, headers: right }, json({ ok: true }, right));

let lab: Lab;
let driver: Driver;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const changing = { ...broken, answer: (request: Received) => answer(request) };
  const withChanging = cases.map((labCase) => (labCase.id === broken.id ? changing : labCase));
  ({ lab, driver, close } = await startPermittedDriver({ url: app }, withChanging));
  await keepLog(driver.panel());
  await driver.cdp.send('Network.setCookie', { name: 'session', value: '1', url: server, secure: true });
});

afterAll(() => close?.());

beforeEach(async () => {
  answer = broken.answer;
  url = `${broken.request.url}?test=${++tests}`;
  expect(await putFrom(driver.page, url)).toBe(refused);
});

afterEach(async () => {
  expect(await rulesIn(driver.capture), 'no rule is left').toEqual([]);
});

it('sends one OPTIONS with the three headers of the preflight, without cookies, and nothing else', async () => {
  const [before] = lab.received.filter((request) => request.url.href === url).slice(-1);
  const count = lab.received.length;
  await openRequest();
  await press(driver.panel(), '[data-recheck] [data-action="recheck"]');
  await outcome('fails');
  const sent = lab.received.slice(count);
  expect(sent.map(({ method, url: { href } }) => `${method} ${href}`)).toEqual([`OPTIONS ${url}`]);
  const names = ['origin', 'access-control-request-method', 'access-control-request-headers', 'cookie'];
  const headers = names.map((name) => sent[0]?.headers[name]);
  expect(headers).toEqual(names.map((name) => before?.headers[name]));
  expect(headers).toEqual(['https://app.contoso.test', 'PUT', 'content-type', undefined]);
});

it('shows what changed once the server is mended', async () => {
  await openRequest();
  await press(driver.panel(), '[data-recheck] [data-action="recheck"]');
  await outcome('fails');
  answer = mended;
  await press(driver.panel(), '[data-recheck] [data-action="recheck"]');
  await outcome('passes');
  expect(await driver.panel().$$('.changes [data-now="passed"]')).not.toHaveLength(0);
});

it('watches a server until it is mended, and then stops by itself, whatever becomes of the service worker', async () => {
  await showServer(driver.panel(), server);
  await press(driver.panel(), `[data-recheck="${server}"] [data-action="watch"]`);
  await driver.panel().waitForSelector(`[data-recheck="${server}"] [data-outcome="fails"]`);
  await stopWorker(driver.browser);
  answer = mended;
  await driver.panel().waitForSelector(`[data-recheck="${server}"] [data-outcome="passes"]`);
  await driver.panel().waitForSelector('[data-action="stop-watch"]', { hidden: true });
});

it('watches on in sight when the page is loaded again, and can be stopped from there', async () => {
  await showServer(driver.panel(), server);
  await driver.devtools.bringToFront();
  const button = await driver.panel().waitForSelector(`[data-recheck="${server}"] [data-action="watch"]`);
  await button?.focus();
  await driver.devtools.keyboard.press('Enter');
  await driver.panel().waitForSelector(`[data-recheck="${server}"] [data-action="stop-watch"]:focus`);
  await press(driver.panel(), '[aria-label="Clear"]');
  await driver.panel().waitForSelector(`[data-recheck="${server}"]`, { hidden: true });
  const banner = await driver.panel().waitForSelector('[data-banner="watch"]');
  expect(await banner?.evaluate((element) => element.textContent)).toContain(server);
  await press(driver.panel(), '[data-banner="watch"] [data-action="stop-watch"]');
  await driver.panel().waitForSelector('[data-banner="watch"]', { hidden: true });
});

const failures: [string, Answer, string, RegExp][] = [
  ['closes the connection', 'dropped', 'unreachable', /ERR_EMPTY_RESPONSE/],
  ['redirects', redirect(302, 'https://login.contoso.test/', right), 'fails', /redirect/i],
  ['answers 500', json({}, right, 500), 'fails', /500/],
];

it.each(failures)('says plainly that the server %s', async (_, now, expected, words) => {
  answer = () => now;
  await openRequest();
  await press(driver.panel(), '[data-recheck] [data-action="recheck"]');
  const shown = await outcome(expected);
  expect(await shown?.evaluate((element) => element.textContent)).toMatch(words);
});

async function openRequest(): Promise<void> {
  // Before the request itself is captured its row is that of its preflight.
  await press(driver.panel(), `[data-request-id*="-PUT-"][data-verdict="blocked"]:has([title="${url}"])`);
  await driver.panel().waitForSelector(`[data-view="request"] [title="${url}"]`);
}

function outcome(expected: string) {
  return driver.panel().waitForSelector(`.recheck-result[data-outcome="${expected}"]`);
}
