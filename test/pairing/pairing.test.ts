import { expect, it } from 'vitest';
import { measurePairing } from './measure';
import { playTraffic } from './play';

// What is called at once, and alike, is told apart by its moment alone, so how many are right depends on the machine:
// `npm run pairing` measures it. This one lets two pairs of preflights and one of redirects be mixed up.
it('joins preflights and redirects of parallel requests as the browser does', async () => {
  const { requests, preflights, hops } = measurePairing(await playTraffic(1, 200));
  expect(requests).toBe(200);
  expect(preflights.right / preflights.total).toBeGreaterThanOrEqual(0.97);
  expect(hops.right / hops.total).toBeGreaterThanOrEqual(0.9);
});
