import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { clearList } from './clear-list';
import { pasteInto } from './clipboard';
import { type CorsErrors, recordCorsErrors } from './cors-errors';
import { type Driver, startDriver } from './driver';
import { press } from './press';
import { runCase, type SentRequest } from './run-case';

let lab: Lab;
let driver: Driver;
let errors: CorsErrors;
let panel: Frame;

beforeAll(async () => {
  lab = await startLab();
  driver = await startDriver({ url: cases[0]?.page ?? '', args: lab.chromiumArgs });
  errors = await recordCorsErrors(driver.cdp);
  panel = driver.panel();
});

afterAll(async () => {
  await driver?.close();
  await lab?.close();
});

const named = cases.map((labCase) => [`${labCase.id}: ${labCase.title}`, labCase] as const);

describe.each(named)('in the panel: %s', (_, labCase) => {
  let sent: readonly SentRequest[];
  beforeAll(async () => {
    if (new URL(driver.page.url()).origin !== labCase.page) await driver.page.goto(labCase.page);
    await clearList(panel);
    sent = await runCase(driver.page, errors, labCase);
  });

  it('the list shows it, and the detail names the reason with the browser’s own code', async () => {
    for (const one of sent) {
      await select(one);
      await panel.waitForSelector('[data-view="request"] [data-summary]');
      const code = one.verdict.cors?.corsError ?? null;
      if (code !== null && !labCase.hidden) await panel.waitForSelector('.browser-words a');
      const said = await panel.$$eval('.browser-words a:first-of-type', (codes) =>
        codes.map((each) => each.textContent),
      );
      // Where HAR hides the reason there is none to name.
      if (code === null || labCase.hidden) expect(said).toEqual([]);
      else {
        // HAR may leave two, one for each credentials mode.
        expect(said.length).toBeLessThanOrEqual(2);
        expect(said).toContain(code);
        expect(await panel.$$eval('[data-step][data-outcome="failed"]', (steps) => steps.length)).toBeGreaterThan(0);
      }
    }
  });

  it.runIf(labCase.expect.verdict === 'blocked' && !labCase.hidden)(
    'copying puts the change into the clipboard',
    async () => {
      const [first] = sent;
      if (!first) throw new Error('nothing was sent');
      await select(first);
      await press(panel, '[data-view="request"] [data-action="fix-server"]');
      await panel.waitForSelector('[data-view="server"]');
      const file = await panel.$('code[data-file]');
      if (file === null) {
        // A page without an origin of its own cannot be let in by any header.
        expect(labCase.expect.cause).toMatch(/^(origin-null|redirect-origin-null|redirect-to-login)$/);
        return;
      }
      const text = await file.evaluate((code) => code.textContent);
      // Where IIS only has to get out of the way, the change names nobody.
      expect(text).toContain(labCase.expect.cause === 'webdav-verb' ? 'WebDAVModule' : labCase.page);
      await press(panel, '[data-action="copy"]');
      await panel.waitForSelector('[data-action="copy"][data-outcome="copied"]');
      expect(await pasteInto(driver.page)).toBe(text);
      await driver.devtools.bringToFront();
    },
  );
});

/** Selects a request's row by what a person sees in it, as soon as the list has it with the verdict that must come. */
async function select({ request, expect: expected, labCase }: SentRequest): Promise<void> {
  const verdict = labCase.hidden ? 'unknown' : expected.verdict;
  // Servers without trouble are folded while another is in trouble.
  await press(panel, `[data-chip="${verdict === 'blocked' ? 'all' : verdict}"]`);
  await press(panel, `.list-space [data-request-id][data-verdict="${verdict}"]:has([title="${request.url}"])`);
}
