import { expect } from 'vitest';
import { type Exchange, reportOn } from './recording';

/**
 * An exchange must be judged as the browser did: with the credentials mode known, with it unknown, and from a HAR without
 * any mark of what failed, so that it is the headers that decide.
 */
export function checkExchange(exchange: Exchange): void {
  const { code, parameter } = exchange;
  // Where a suite lets a redirect pass and looks no further, what comes of it is not in the capture.
  const outcome = exchange.outcome === 'allowed' && endsInRedirect(exchange) ? 'unknown' : exchange.outcome;
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

function endsInRedirect({ hops }: Exchange): boolean {
  const { status = 200, headers = [] } = hops.at(-1)?.answer ?? {};
  return [301, 302, 303, 307, 308].includes(status) && headers.some(([name]) => name.toLowerCase() === 'location');
}
