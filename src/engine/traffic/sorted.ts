/** Puts an item into a sorted list, after those alike. Most come last. */
export function insertSorted<T>(list: T[], item: T, compare: (a: T, b: T) => number): number {
  const isBefore = (other: T) => compare(other, item) <= 0;
  const last = list.at(-1);
  if (last === undefined || isBefore(last)) return list.push(item) - 1;
  const at = lowerBound(list, isBefore);
  list.splice(at, 0, item);
  return at;
}

/** The index of the first item of a sorted list for which `isBefore` is false. */
export function lowerBound<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
