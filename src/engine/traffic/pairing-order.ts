import { type Exchange, endOf } from '../http/exchange';
import type { Pair } from './align';
import type { Class } from './classes';
import { inOrderOfNumbers } from './request-number';

/** Preflights and requests that are alike, each in the order in which they belong together. */
export interface Ordered extends Class<Exchange, Exchange> {
  /** Whether two pairs may be out of that order. */
  maySwap(one: Pair<Exchange, Exchange>, other: Pair<Exchange, Exchange>): boolean;
}

/** By what tells best, of what there is: Chromium's numbers, or when each was answered and handed over, or the starts. */
export function inPairingOrder({ first, second }: Class<Exchange, Exchange>): Ordered {
  const numbered = first.some(followsRedirect) ? null : inOrderOfNumbers(first);
  // Starts are in whole milliseconds: where two are the same, the numbers do not tell which is whose.
  if (numbered) return { first: numbered, second, maySwap: ([, one], [, other]) => one.start === other.start };
  if (second.some(({ handedOver }) => handedOver === null)) return { first, second, maySwap: () => true };
  return {
    first: [...first].sort((a, b) => endOf(a) - endOf(b)),
    second: [...second].sort((a, b) => (a.handedOver ?? 0) - (b.handedOver ?? 0)),
    maySwap: () => true,
  };
}

/** Such a request has the number of the first in its chain, though it started later. Sandboxed pages send this origin, too. */
function followsRedirect(preflight: Exchange): boolean {
  return preflight.origin === 'null';
}
