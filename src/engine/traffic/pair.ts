import type { Exchange } from '../http/exchange';
import { align, type Pair } from './align';
import { classesOf } from './classes';
import { wasSent } from './look';
import { costOf, costOfHop, leftOut } from './pair-cost';
import { fits } from './pair-fit';
import { inPairingOrder, type Ordered } from './pairing-order';
import type { Judge, Pass } from './pairing-passes';
import { swapNeighbours } from './swap-neighbours';
import { UsualLag } from './usual-lag';

/**
 * For each request the preflight that was sent for it, if one was; all of them with one method and URL, both lists in order.
 *
 * No id joins the two: Chromium's preflights carry the id of their request, whose own entry carries none. What joins them is
 * what they show (`passes`), the order in which they were made (`inPairingOrder`), and their moments (`costOf`). `ofHops`
 * are those preflights that may have been sent for hops after redirects.
 */
export function pairPreflights(
  preflights: readonly Exchange[],
  requests: readonly Exchange[],
  passes: readonly Pass[],
  ofHops: ReadonlySet<Exchange>,
): ReadonlyMap<Exchange, Exchange> {
  const preflightOf = new Map<Exchange, Exchange>();
  const paired = new Set<Exchange>();
  const usualLag = new UsualLag();
  const cost = (preflight: Exchange, request: Exchange): number => costOf(preflight, request, usualLag);
  const join = (preflight: Exchange, request: Exchange): void => {
    preflightOf.set(request, preflight);
    paired.add(preflight);
  };
  const take = (pairs: readonly Pair<Exchange, Exchange>[], { maySwap }: Ordered): void => {
    for (const [preflight, request] of swapNeighbours(pairs, cost, maySwap)) {
      join(preflight, request);
      usualLag.learn(preflight, request);
    }
  };
  /** What may belong together of that which is left. */
  const alike = ({ keyOfPreflight, keyOfRequest }: Pass, candidates: readonly Exchange[]) => {
    const freePreflights = candidates.filter((preflight) => !paired.has(preflight));
    const freeRequests = requests.filter((request) => !preflightOf.has(request));
    return classesOf(freePreflights, keyOfPreflight, freeRequests, keyOfRequest);
  };
  for (const pass of passes) {
    if (paired.size === preflights.length) break;
    const open: Ordered[] = [];
    for (const each of alike(pass, preflights).map(inPairingOrder)) {
      // Where there are as many of both there is no choice, and that tells how busy the machine was.
      const pairs = oneToOne(each, cost);
      if (pairs) take(pairs, each);
      else open.push(each);
    }
    for (const each of open) take(align(each.first, each.second, cost, leftOut), each);
  }
  const sentForHops = preflights.filter((preflight) => ofHops.has(preflight));
  for (const pass of sentForHops.length === 0 ? [] : passes) {
    for (const { first, second } of alike(pass, sentForHops)) {
      for (const pair of align(first, second, costOfHop, leftOut)) join(...pair);
    }
  }
  return preflightOf;
}

/**
 * The same where there is one of each, as mostly: whether they belong together. It does not matter in which pass then, and
 * there is one for all but a request that was sent though its preflight refused it.
 */
export function areOnePair(preflight: Exchange, request: Exchange, judge: Judge): boolean {
  return fits(preflight, request) && (!wasSent(request) || !judge.refuses(preflight));
}

function oneToOne(
  { first, second }: Ordered,
  cost: (preflight: Exchange, request: Exchange) => number,
): readonly Pair<Exchange, Exchange>[] | null {
  if (first.length !== second.length) return null;
  const pairs: Pair<Exchange, Exchange>[] = [];
  for (const [i, preflight] of first.entries()) {
    const request = second[i];
    if (!request || cost(preflight, request) === Number.POSITIVE_INFINITY) return null;
    pairs.push([preflight, request]);
  }
  return pairs;
}
