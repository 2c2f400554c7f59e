import { expect, it } from 'vitest';
import { survive } from './survive';

it('a service worker that is killed at random leaves no rule, tells nothing wrong and loses nothing', async () => {
  const ledger = await survive({ kills: 10, seed: 1 });
  expect(ledger.wrong).toEqual([]);
  expect(ledger.kills).toBeGreaterThanOrEqual(10);
}, 240_000);
