import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/engine';
import { stateTexts } from '../../src/panel/states/texts';
import { cases } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { pageOrigins } from '../lab/origins';
import { withoutTimes } from '../reports/without-times';
import { recordCorsErrors } from './cors-errors';
import { downloaded } from './downloads';
import { type Driver, startDriver } from './driver';
import { press } from './press';
import { runCase } from './run-case';
import { savedHar } from './saved-har';

const commandLine = fileURLToPath(new URL('../../dist/cli/cors-lens.js', import.meta.url));
const ofThePage = cases.filter(({ page }) => page === pageOrigins.app);

let lab: Lab;
let driver: Driver;
let folder: string;

beforeAll(async () => {
  lab = await startLab();
  driver = await startDriver({ url: pageOrigins.app, args: lab.chromiumArgs });
  folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
});

afterAll(async () => {
  await driver?.close();
  await lab?.close();
  await rm(folder, { recursive: true });
});

describe('the HAR that the Network panel saves', () => {
  it('gives the same report on the command line as the live panel', async () => {
    const panel = driver.panel();
    // What was asked before DevTools listened is in neither or in one: both begin anew.
    await driver.page.reload();
    const errors = await recordCorsErrors(driver.cdp);
    for (const labCase of ofThePage) await runCase(driver.page, errors, labCase);
    const file = path.join(folder, 'saved.har');
    await writeFile(file, await savedHar(driver.devtools));
    const { code, stdout, stderr } = await explain(file);
    const saved = JSON.parse(stdout) as Report;

    const line = statusLine(saved);
    await panel.waitForFunction(
      (text) => document.querySelector('[data-status]')?.textContent === text,
      { polling: 50 },
      line,
    );
    const live = JSON.parse(await downloaded(driver.browser, exportReport)) as Report;

    expect([code, stderr]).toEqual([1, '']);
    expect(saved.requests.length).toBeGreaterThan(ofThePage.length);
    expect(withoutTimes(saved)).toEqual(withoutTimes(live));
  });
});

/** What the panel's status bar says when it has come to the same. */
function statusLine({ requests }: Report): string {
  const blocked = requests.filter(({ verdict }) => verdict === 'blocked');
  const servers = new Set(blocked.map(({ server }) => server));
  const causes = new Set(blocked.flatMap(({ cause }) => (cause ? [cause.code] : [])));
  return stateTexts.status.line(requests.length, blocked.length, servers.size, causes.size);
}

async function exportReport(): Promise<void> {
  await driver.panel().click('[aria-label="Export"]');
  // The command line tool writes everything.
  await press(driver.panel(), '[data-item="redact"][aria-checked="true"]');
  await press(driver.panel(), '[data-item="report"]');
}

/** Runs the built command line tool as a person would: with plain node. */
function explain(file: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [commandLine, 'explain', file, '--json'],
      { maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}
