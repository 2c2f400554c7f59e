import { type Before, type Case, originOf } from './case';
import { generateActual } from './generate-answer';
import type { Random } from './random';

/** The case as one of a URL that was asked for before, with an answer that the browser may keep. */
export function generateCached(random: Random, one: Case): Case {
  // What has no origin of its own gets nothing out of the cache.
  if (one.page === 'sandboxed') return one;
  const initiator = random.pick(['fetch', 'fetch', 'xhr', 'image', 'module-script', 'font'] as const);
  const credentials = initiator === 'font' || random.chance(0.7) ? 'same-origin' : 'include';
  const request = { ...plain, method: random.weighted(initiator === 'fetch' ? withHead : get), credentials } as const;
  const about = { origin: originOf({ page: one.page, initiator }), request };
  const { headers } = generateActual(random, about, null);
  const [{ url, preflight }] = one.hops;
  const actual = { status: random.weighted([[8, 200] as const, [1, 404] as const]), headers };
  const before = random.pick<Before>(['itself', 'image', 'sibling']);
  return { ...one, initiator, request, before, hops: [{ url, preflight, actual }] };
}

const plain = { headers: [], body: null, mode: 'cors', redirect: 'follow', keepalive: false, upload: false } as const;
const get = [[1, 'GET']] as const;
const withHead = [
  [9, 'GET'],
  [1, 'HEAD'],
] as const;
