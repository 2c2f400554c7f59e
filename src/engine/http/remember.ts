/** How many answers are kept. A capture can hold any number of values: when there are more, all are forgotten. */
const most = 1_000;

/** Texts longer than this are rare, and would be kept alive here. */
const longest = 1_000;

/** A function of a string that keeps its answers: traffic holds few different values, each very often. */
export function remember<T extends NonNullable<unknown> | null>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size === most) known.clear();
    known.set(text, value);
    return value;
  };
}
