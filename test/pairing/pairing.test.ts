import { expect, it } from 'vitest';
import { measurePairing } from './measure';
import { playTraffic } from './play';

// What is called at once, and alike, is told apart by its moment alone, so how many are right depends on the machine:
// `npm run pairing` measures it. This one fails when pairing breaks.
it('joins preflights and redirects of parallel requests as the browser does', async () => {
  const { requests, preflights, hops } = measurePairing(await playTraffic(1, 200));
  expect(requests).toBe(200);
  expect((preflights.right + preflights.twins) / preflights.total).toBeGreaterThanOrEqual(0.9);
  expect((hops.right + hops.twins) / hops.total).toBeGreaterThanOrEqual(0.9);
});
