import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areOnePair, pairPreflights } from '../../../src/engine/traffic/pair';
import { type Judge, passes } from '../../../src/engine/traffic/pairing-passes';
import { toExchange } from '../../../src/engine/traffic/to-exchange';
import { page, preflight, sent, unsent } from '../har';

const judges: readonly Judge[] = [
  { refuses: () => true, accepts: () => false },
  { refuses: () => false, accepts: () => false },
  { refuses: () => false, accepts: () => true },
];
const origin = fc.constantFrom(page, 'null');
const start = fc.integer({ min: 0, max: 60 });

const asking = fc
  .record({ origin, start, asks: fc.constantFrom('x-a', 'x-b', ''), time: fc.constantFrom(0, 4) })
  .map((said) => toExchange(preflight({ method: 'PUT', ...said }), 0));

const asked = fc
  .record({
    isSent: fc.boolean(),
    origin,
    start,
    name: fc.constantFrom('X-A', 'X-B', 'Accept'),
    time: fc.constantFrom(0, 9),
  })
  .map(({ isSent, name, ...said }) => {
    const request = { method: 'PUT', request: [[name, '1']] as const, ...said };
    return toExchange(isSent ? sent(request) : unsent(request), 1);
  });

test('a preflight and a request alone are paired as they are among others', () => {
  fc.assert(
    fc.property(asking, asked, fc.constantFrom(...judges), (first, second, judge) => {
      const pairs = pairPreflights([first], [second], passes(judge), new Set());
      expect(areOnePair(first, second, judge)).toBe(pairs.has(second));
    }),
    { numRuns: 2_000 },
  );
});
