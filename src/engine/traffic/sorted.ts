/** Puts an item into a sorted list. Quick where items arrive nearly in order. */
export function insertSorted<T>(list: T[], item: T, compare: (a: T, b: T) => number): number {
  let at = list.length;
  while (at > 0) {
    const before = list[at - 1];
    if (before === undefined || compare(before, item) <= 0) break;
    at--;
  }
  if (at === list.length) list.push(item);
  else list.splice(at, 0, item);
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
