import type { Pair } from './align';

/** Lets pairs that stand side by side change partners where they may, and where that makes the two cheaper together. */
export function swapNeighbours<A, B>(
  pairs: readonly Pair<A, B>[],
  cost: (a: A, b: B) => number,
  maySwap: (one: Pair<A, B>, other: Pair<A, B>) => boolean,
): readonly Pair<A, B>[] {
  const swapped = [...pairs];
  for (let i = 1; i < swapped.length; i++) {
    const [one, other] = [swapped[i - 1], swapped[i]];
    if (!one || !other || !maySwap(one, other)) continue;
    const crossed = cost(one[0], other[1]) + cost(other[0], one[1]);
    if (crossed >= cost(...one) + cost(...other)) continue;
    swapped[i - 1] = [other[0], one[1]];
    swapped[i] = [one[0], other[1]];
    // What came forward may do better further in front.
    i = Math.max(i - 2, 0);
  }
  return swapped;
}
