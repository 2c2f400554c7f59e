/** Looks at each item of a list that only grows, once: whenever it is called, at those that came since. */
export function eachOnce<T>(list: readonly T[], look: (item: T) => void): () => void {
  let seen = 0;
  return () => {
    for (const item of seen === 0 ? list : list.slice(seen)) look(item);
    seen = list.length;
  };
}
