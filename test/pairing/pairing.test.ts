import { expect, it } from 'vitest';
import { measurePairing } from './measure';
import { playTraffic } from './play';

it('joins preflights and redirects of parallel requests as the browser does', async () => {
  const { requests, preflights, hops } = measurePairing(await playTraffic(1, 200));
  expect(requests).toBe(200);
  expect([...preflights.wrong, ...hops.wrong]).toEqual([]);
  expect(preflights.right / preflights.total).toBeGreaterThanOrEqual(0.99);
});
