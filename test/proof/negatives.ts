import type { Policy } from '../../src/engine/policy/policy';
import type { Wish } from './wish';

export const stranger = 'https://stranger.fabrikam.test';

/** What must stay refused after the change: another origin, another method, another header. */
export function negatives(wish: Wish, policy: Policy): readonly Wish[] {
  const method = ['DELETE', 'PUT', 'PATCH', 'PURGE'].find((each) => !policy.methods.includes(each)) ?? 'X-OTHER';
  return [
    { ...wish, origin: stranger },
    { ...wish, method, headers: [], body: 0 },
    { ...wish, headers: [...wish.headers, 'x-not-listed'] },
  ];
}
