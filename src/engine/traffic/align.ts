/**
 * Pairs two lists that are both in order, without crossing, so that the costs of the pairs add up to the least; what is
 * left out of the first list costs `skip` each, of the second nothing. `cost` is Infinity for what can be no pair.
 * Takes time and memory in proportion to the product of the lengths.
 */
export function align<A, B>(
  first: readonly A[],
  second: readonly B[],
  cost: (a: A, b: B) => number,
  skip: number,
): readonly (readonly [A, B])[] {
  const columns = second.length + 1;
  const least = new Float64Array((first.length + 1) * columns);
  const at = (i: number, j: number): number => least[i * columns + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    least[i * columns + second.length] = at(i + 1, second.length) + skip;
    for (let j = second.length - 1; j >= 0; j--) {
      const pair = at(i + 1, j + 1) + costOf(first, second, i, j, cost);
      least[i * columns + j] = Math.min(pair, at(i, j + 1), at(i + 1, j) + skip);
    }
  }
  const pairs: (readonly [A, B])[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [a, b] = [first[i], second[j]];
    if (a !== undefined && b !== undefined && at(i, j) === at(i + 1, j + 1) + cost(a, b)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (at(i, j) === at(i, j + 1)) j++;
    else i++;
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
