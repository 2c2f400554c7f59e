import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, type RequestReport, readHar } from '../../src/engine';
import type { Expectation } from '../lab/case';
import { cases } from '../lab/cases';
import { type Lab, sentTo, startLab } from '../lab/lab';
import { meaningOf } from './chromium-codes';
import { type CorsErrors, recordCorsErrors } from './cors-errors';
import { type Driver, startDriver } from './driver';
import { reportsOn, runCase, type SentRequest, sentAlike } from './run-case';
import { savedHar } from './saved-har';

let lab: Lab;
let driver: Driver;
let errors: CorsErrors;

beforeAll(async () => {
  lab = await startLab();
  driver = await startDriver({ url: cases[0]?.page ?? '', args: lab.chromiumArgs, panel: false });
  errors = await recordCorsErrors(driver.cdp);
});

afterAll(async () => {
  await driver?.close();
  await lab?.close();
});

const named = cases.map((labCase) => [`${labCase.id}: ${labCase.title}`, labCase] as const);

describe.each(named)('%s', (_, labCase) => {
  let sent: SentRequest[];
  beforeAll(async () => {
    if (new URL(driver.page.url()).origin !== labCase.page) await driver.page.goto(labCase.page);
    sent = await runCase(driver.page, errors, labCase);
  });

  it('is what the browser says', () => {
    for (const { verdict, expect: expected, outcome } of sent) {
      const meaning = verdict.cors === null ? null : meaningOf(verdict.cors.corsError);
      expect(meaning).toEqual(expected.rule === null ? null : { rule: expected.rule, at: expected.at });
      const passed = expected.verdict === 'allowed' || labCase.request.kind === 'image';
      expect('error' in outcome).toBe(!passed);
    }
  });

  it('is what the server saw', () => {
    const { preflights, others } = sentTo(lab, labCase.request.url);
    if (labCase.expect.at === 'preflight') expect(preflights.length).toBeGreaterThan(0);
    const sentFully = [labCase.before, labCase.beside?.request].filter((request) => request !== undefined);
    if (labCase.expect.verdict === 'allowed' || labCase.expect.rule !== null) {
      expect(others).toHaveLength(sentFully.length + (labCase.expect.at === 'actual' ? 1 : 0));
    }
  });

  it('is what the engine makes of the saved HAR', async () => {
    const report = analyse(readHar(await savedHar(driver.devtools)).entries);
    for (const one of sent) {
      const reports = reportsOn(one, report);
      expect(reports).toHaveLength(sentAlike(one));
      const last = reports.at(-1);
      expect(last && judgement(last, one.request.credentials === 'include')).toEqual(truth(one));
    }
  });
});

/** What the engine says, for the credentials mode the page really used. */
function judgement(report: RequestReport, withCredentials: boolean): Expectation {
  const other = withCredentials ? 'without-credentials' : 'with-credentials';
  const reason = report.reasons.find(({ when }) => when !== other);
  return {
    verdict: report.verdict,
    rule: reason?.rule ?? null,
    at: reason?.at ?? 'actual',
    cause: report.cause?.code ?? null,
    problems: report.problems.filter(({ when }) => when !== other).map(({ rule }) => rule),
  };
}

function truth({ labCase, expect: expected }: SentRequest): Expectation {
  if (labCase.hidden) return { verdict: 'unknown', rule: null, at: 'actual', cause: null, problems: [] };
  // Without a failed check there is nothing to say about where it failed.
  return expected.rule === null ? { ...expected, at: 'actual' } : expected;
}
