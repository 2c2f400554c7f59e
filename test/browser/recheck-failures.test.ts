import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { preflight, unsent } from '../engine/har';
import { type Driver, startDriver } from './driver';
import { type FailingServers, startFailingServers } from './failing-servers';
import { importHar } from './import-har';
import { type PermittedExtension, permittedExtension } from './permitted-extension';
import { press } from './press';
import { rulesIn } from './session-rules';

/** What the browser calls it, what is said of it, and what is to be done. */
const failures: [what: string, origin: string, words: RegExp][] = [
  [
    'has no name',
    'http://unknown.contoso.test',
    /ERR_NAME_NOT_RESOLVED.*host name does not exist.*Check the host name/,
  ],
  ['listens at no port', 'http://refused.contoso.test', /ERR_CONNECTION_REFUSED.*Nothing listens there.*Start/],
  ['resets the connection', 'http://reset.contoso.test', /ERR_CONNECTION_RESET.*closed the connection.*log/],
  ['ends the connection', 'http://empty.contoso.test', /ERR_EMPTY_RESPONSE.*closed the connection.*log/],
  ['speaks no HTTP', 'http://mail.contoso.test:8080', /ERR_INVALID_HTTP_RESPONSE.*not valid HTTP.*sends/],
  ['speaks no TLS', 'https://without-tls.contoso.test', /ERR_SSL_PROTOCOL_ERROR.*does not speak TLS.*by http/],
  ['has a certificate that nobody trusts', 'https://untrusted.contoso.test', /ERR_CERT_AUTHORITY_INVALID.*cert.*trust/],
];
const silent = 'http://silent.contoso.test';

let servers: FailingServers;
let extension: PermittedExtension;
let driver: Driver;
let panel: Frame;

beforeAll(async () => {
  servers = await startFailingServers();
  extension = await permittedExtension();
  driver = await startDriver({ url: 'data:text/html,', extension: extension.folder, args: servers.chromiumArgs });
  panel = driver.panel();
  const entries = [...failures.map(([, origin]) => origin), silent].flatMap((origin, i) => {
    const [url, start] = [`${origin}/orders/1`, 100 * i];
    return [unsent({ method: 'PUT', url, start }), preflight({ url, start: start + 1 })];
  });
  const har = { log: { creator: { name: 'WebInspector', version: '1' }, entries } };
  await importHar(panel, 'failures.har', JSON.stringify(har));
});

afterAll(async () => {
  await driver?.close();
  await extension?.remove();
  await servers?.close();
});

it.each(failures)('says plainly that the server %s, and what to do', async (_, origin, words) => {
  expect(await recheck(origin)).toMatch(words);
});

it('says that a server is silent, after a while', async () => {
  // The extension waits for 15 seconds; nobody does so here.
  const target = await driver.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 50);
  });
  expect(await recheck(silent)).toMatch(/ERR_TIMED_OUT.*did not answer in time.*firewall/);
});

it('leaves no rule behind after any of them', async () => {
  expect(await rulesIn(driver.capture)).toEqual([]);
});

/** Asks a server again in the details of its request, and gives what the panel says. */
async function recheck(origin: string): Promise<string> {
  await press(panel, `.list-space [data-request-id][data-verdict="blocked"]:has([title="${origin}/orders/1"])`);
  await panel.waitForSelector(`[data-view="request"] [title="${origin}/orders/1"]`);
  await press(panel, '[data-recheck] [data-action="recheck"]');
  const shown = await panel.waitForSelector('.recheck-result[data-outcome="unreachable"]');
  return (await shown?.evaluate((element) => element.textContent)) ?? '';
}
