import type { HarHeader } from './har';

/** How many header lines are kept. A capture can hold any number of different ones: when there are more, all are forgotten. */
const most = 2_000;

/** Lines longer than this are rare, and would be kept alive here. */
const longest = 1_000;

interface Named {
  readonly name: string;
  readonly byValue: Map<string, HarHeader>;
}

const known = new Map<string, Named>();
let count = 0;

/**
 * A header line, the same object for the same line: traffic repeats most of them with every message. So a log keeps each
 * once, and whoever reads many messages in a row finds their lines in the processor's cache.
 */
export function sharedHeader(name: string, value: string): HarHeader {
  if (name.length + value.length > longest) return { name, value };
  const found = known.get(name)?.byValue.get(value);
  if (found !== undefined) return found;
  if (count === most) {
    known.clear();
    count = 0;
  }
  const named = known.get(name) ?? { name, byValue: new Map() };
  const header = { name: named.name, value };
  known.set(name, named);
  named.byValue.set(value, header);
  count++;
  return header;
}
