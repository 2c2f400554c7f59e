import { type Case, originOf, type PageName } from './case';
import { generateCached } from './generate-cached';
import { generateHops } from './generate-hops';
import { generateInitiator, generateRequest } from './generate-request';
import { Random } from './random';

/** Case number `index` of a run; the others do not matter for it. */
export function generate(seed: number, index: number): Case {
  const random = new Random(seed, index);
  const page = random.weighted<PageName>([
    [55, 'https'],
    [20, 'http'],
    [13, 'port'],
    [12, 'sandboxed'],
  ]);
  const initiator = generateInitiator(random);
  const request = generateRequest(random, initiator);
  const hops = generateHops(random, { index, page, request, origin: originOf({ page, initiator }) });
  const one: Case = { index, page, initiator, request, before: null, hops };
  return random.chance(0.1) ? generateCached(random, one) : one;
}
