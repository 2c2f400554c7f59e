import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main';
import {
  analyse,
  entriesOfRequests,
  type HarEntry,
  type Report,
  readHar,
  serverTicket,
  writeHar,
} from '../../src/engine';
import { redactText } from '../../src/engine/handover/redact-text';
import { cases } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { withoutIndexes } from '../reports/without-indexes';
import { recordCorsErrors } from './cors-errors';
import { downloaded } from './downloads';
import { type Driver, startDriver } from './driver';
import { showServer } from './inspected-tab';
import { press } from './press';
import { runCase } from './run-case';
import { savedHar } from './saved-har';

const options = { secrets: false, version: '0.1.0' };

let lab: Lab;
let driver: Driver;
let folder: string;

beforeAll(async () => {
  lab = await startLab();
  driver = await startDriver({ url: cases[0]?.page ?? '', args: lab.chromiumArgs });
  folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
});

afterAll(async () => {
  await driver?.close();
  await lab?.close();
  await rm(folder, { recursive: true });
});

describe.each([...new Set(cases.map(({ page }) => page))])('the cases of %s', (page) => {
  it('give the same report when the command line reads their tickets and HARs', async () => {
    await driver.page.goto(page);
    const errors = await recordCorsErrors(driver.cdp);
    for (const labCase of cases) if (labCase.page === page) await runCase(driver.page, errors, labCase);
    const { entries } = readHar(await savedHar(driver.devtools));
    const report = analyse(entries);
    const blocked = report.servers.filter((server) => server.blocked.length > 0);
    expect(blocked.length).toBeGreaterThan(0);
    for (const server of blocked) {
      const own = entriesOfRequests(
        server.requests.flatMap((at) => report.requests[at] ?? []),
        entries,
      );
      // This server’s exchanges alone are judged anew: the same is expected of them before and after, but for secrets.
      const expected: unknown = JSON.parse(said(analyse(own)), (_, value: unknown) =>
        typeof value === 'string' ? redactText(value) : value,
      );
      const texts = { har: writeHar(own, options), md: serverTicket(report, server, entries, options) };
      for (const [kind, text] of Object.entries(texts)) {
        expect(JSON.parse(said(await readByCommandLine(kind, text))), `${server.origin}, ${kind}`).toEqual(expected);
      }
    }
  });
});

it('saves a ticket and a HAR of one server from the panel', async () => {
  const url = 'https://erp-api.contoso.test/api/purchases/1001';
  await driver.page.goto('https://app.contoso.test/');
  await driver.page.evaluate(() => window.runCase('several-problems'));
  await driver.panel().waitForSelector(`[data-request-id*="-PUT-"]:has([title="${url}"])`);
  await showServer(driver.panel(), new URL(url).origin);
  const ticket = await downloaded(driver.browser, () => press(driver.panel(), '[data-action="save-ticket"]'));
  expect(ticket).toMatch(/^# CORS: `https:\/\/erp-api\.contoso\.test` blocks a request/);
  const har = await downloaded(driver.browser, () => press(driver.panel(), '[data-action="save-har"]'));
  const { log } = JSON.parse(har) as { log: { entries: HarEntry[] } };
  expect(log.entries.map(({ request }) => `${request.method} ${request.url}`).sort()).toEqual([
    `OPTIONS ${url}`,
    `PUT ${url}`,
  ]);
});

/** What a report says; characters of a value that are marked stand elsewhere in a redacted one. */
function said(report: Report): string {
  return JSON.stringify(withoutIndexes(report), (key, value: unknown) => (key === 'marks' ? undefined : value));
}

async function readByCommandLine(kind: string, text: string): Promise<Report> {
  const file = path.join(folder, `handed-over.${kind}`);
  await writeFile(file, text);
  const { stdout, stderr } = run(['explain', file, '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}
