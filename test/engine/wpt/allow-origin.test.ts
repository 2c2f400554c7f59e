import { describe, expect, test } from 'vitest';
import { corsCheck } from '../../../src/engine/fetch/cors-check';
import { rows } from './allow-origin-values';
import { checkExchange } from './check-exchange';
import { allowOrigin } from './hosts';
import { bySource } from './recording';

/**
 * Facts of web-platform-tests: cors/origin.htm (8e490f1f5357e3518b80eb557e990814563b39d2), cors/remote-origin.htm
 * (372626946f00f09306e30ad3857dbd19588d831f), fetch/api/cors/cors-multiple-origins.sub.any.js (the version that refuses lists).
 */
describe('web-platform-tests: Access-Control-Allow-Origin', () => {
  test.each(bySource(rows))('%s', (_, { origin, lines, allowed }) => {
    const headers = lines.map((value) => ({ name: 'Access-Control-Allow-Origin', value }));
    const steps = corsCheck({ origin, credentials: 'omit' }, headers);
    expect(steps.every(({ outcome }) => outcome !== 'fail')).toBe(allowed);
  });

  // A line with NUL never arrives as a header: browsers refuse the whole response.
  test.each(bySource(rows.filter(({ lines }) => lines.every((line) => !line.includes('\0')))))(
    '%s, whole exchange',
    (_, { source, origin, server, lines, allowed }) => {
      const headers = lines.map(allowOrigin);
      checkExchange({
        source,
        hops: [{ url: `${server}/cors/resources/cors-makeheader.py`, origin, answer: { headers } }],
        outcome: allowed ? 'allowed' : 'blocked',
      });
    },
  );
});
