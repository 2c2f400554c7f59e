/** Items of two lists that are alike, each in the order of its list. */
export interface Class<A, B> {
  readonly first: readonly A[];
  readonly second: readonly B[];
}

/** Sorts the items of two lists by their keys: each class has items of both. What has the key null is in none. */
export function classesOf<A, B>(
  first: readonly A[],
  keyOfFirst: (item: A) => string | null,
  second: readonly B[],
  keyOfSecond: (item: B) => string | null,
): readonly Class<A, B>[] {
  const classes = new Map<string, { first: A[]; second: B[] }>();
  for (const item of first) {
    const key = keyOfFirst(item);
    if (key === null) continue;
    const found = classes.get(key);
    if (found) found.first.push(item);
    else classes.set(key, { first: [item], second: [] });
  }
  for (const item of classes.size === 0 ? [] : second) {
    const key = keyOfSecond(item);
    if (key !== null) classes.get(key)?.second.push(item);
  }
  return [...classes.values()].filter((each) => each.second.length > 0);
}
