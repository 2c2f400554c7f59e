import { expect } from 'vitest';
import { type Exchange, reportOn } from './recording';

/**
 * An exchange must be judged as the browser did: with the credentials mode known, with it unknown, and from a HAR without
 * any mark of what failed, so that it is the headers that decide.
 */
export function checkExchange(exchange: Exchange): void {
  const { outcome, code, parameter } = exchange;
  const known = reportOn(exchange, 'chromium', true);
  expect(known.verdict).toBe(outcome);
  if (code !== undefined) expect(known.reasons.map(({ chromium }) => chromium)).toEqual([code]);
  else if (outcome === 'blocked') expect(known.reasons).toHaveLength(1);
  if (parameter !== undefined) expect(known.reasons[0]?.parameter).toBe(parameter);

  const unknown = reportOn(exchange, 'chromium', false);
  expect(unknown.verdict).toBe(outcome);
  if (code !== undefined) expect(unknown.reasons.map(({ chromium }) => chromium)).toContain(code);

  if (outcome === 'not-cors') return;
  const unmarked = reportOn(exchange, 'unmarked', true);
  // A POST without preflight could have been one in mode no-cors: without a mark that is left open.
  const last = exchange.hops.at(-1);
  const open = outcome === 'blocked' && last?.method === 'POST' && last.preflight === undefined;
  expect(unmarked.verdict).toBe(open ? 'unknown' : outcome);
  expect(unmarked.reasons.map(({ chromium }) => chromium)).toEqual(known.reasons.map(({ chromium }) => chromium));
}
