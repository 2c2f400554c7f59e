export type Pair<A, B> = readonly [A, B];

/** More than this is not weighed: the product of the lengths, on which time and memory depend. */
const mostWeighed = 10_000;

/**
 * Pairs two lists that are both in order, without crossing, so that the costs of the pairs add up to the least; what is
 * left out of the first list costs `skip` each, of the second nothing. `cost` is Infinity for what can be no pair.
 * Of very long lists each takes the first that it can.
 */
export function align<A, B>(
  first: readonly A[],
  second: readonly B[],
  cost: (a: A, b: B) => number,
  skip: number,
): readonly Pair<A, B>[] {
  if (first.length * second.length > mostWeighed) return firstThatFits(first, second, cost);
  const columns = second.length + 1;
  const costs = new Float64Array(first.length * columns);
  const least = new Float64Array((first.length + 1) * columns);
  const at = (i: number, j: number): number => least[i * columns + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    least[i * columns + second.length] = at(i + 1, second.length) + skip;
    for (let j = second.length - 1; j >= 0; j--) {
      const each = costOf(first, second, i, j, cost);
      costs[i * columns + j] = each;
      least[i * columns + j] = Math.min(at(i + 1, j + 1) + each, at(i, j + 1), at(i + 1, j) + skip);
    }
  }
  const pairs: Pair<A, B>[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [a, b] = [first[i], second[j]];
    if (a !== undefined && b !== undefined && at(i, j) === at(i + 1, j + 1) + (costs[i * columns + j] ?? 0)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (at(i, j) === at(i, j + 1)) j++;
    else i++;
  }
  return pairs;
}

function firstThatFits<A, B>(
  first: readonly A[],
  second: readonly B[],
  cost: (a: A, b: B) => number,
): readonly Pair<A, B>[] {
  const pairs: Pair<A, B>[] = [];
  let next = 0;
  for (const a of first) {
    for (let j = next; j < second.length; j++) {
      const b = second[j];
      if (b === undefined || cost(a, b) === Number.POSITIVE_INFINITY) continue;
      pairs.push([a, b]);
      next = j + 1;
      break;
    }
  }
  return pairs;
}

function costOf<A, B>(
  first: readonly A[],
  second: readonly B[],
  i: number,
  j: number,
  cost: (a: A, b: B) => number,
): number {
  const [a, b] = [first[i], second[j]];
  return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : cost(a, b);
}
