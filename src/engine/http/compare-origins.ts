import type { Range } from './range';

/** In words that follow “the”, what weighs most first. */
const parts = [
  'scheme',
  'host',
  'port',
  'user name',
  '// after the scheme',
  'letter case',
  'trailing slash',
  'path',
] as const;

/** In what an Access-Control-Allow-Origin value differs from the origin that the browser sent; the last three wholly. */
export type OriginPart = (typeof parts)[number] | 'null' | 'list' | 'not an origin';

export interface OriginDifference {
  /** What weighs most first. Empty only if the two are equal. */
  readonly parts: readonly OriginPart[];
  /** What differs, in each of the two strings. */
  readonly originMarks: readonly Range[];
  readonly valueMarks: readonly Range[];
}

/**
 * Compares an origin with an Access-Control-Allow-Origin value part by part.
 * The comparison that decides is of bytes (https://fetch.spec.whatwg.org/#concept-cors-check step 4); this one explains it,
 * and takes no URL parser, in which browsers and Node.js differ.
 */
export function compareOrigins(origin: string, value: string): OriginDifference {
  if (origin === value) return { parts: [], originMarks: [], valueMarks: [] };
  const wholly = (part: OriginPart): OriginDifference => ({
    parts: [part],
    originMarks: [[0, origin.length]],
    valueMarks: [[0, value.length]],
  });
  if (origin === 'null' || value === 'null') return wholly('null');
  if (isOriginList(value)) return wholly('list');
  const ours = urlLike.exec(origin);
  const theirs = urlLike.exec(value);
  if (!ours || !theirs) return wholly('not an origin');
  const found = new Set<OriginPart>();
  const originMarks: Range[] = [];
  const valueMarks: Range[] = [];
  let [at, atValue] = [0, 0];
  inOrder.forEach((part, i) => {
    const [a = '', b = ''] = [ours[i + 1], theirs[i + 1]];
    if (a !== b) {
      const isCase = a.toLowerCase() === b.toLowerCase();
      found.add(isCase ? 'letter case' : part === 'path' && b === '/' ? 'trailing slash' : part);
      const [head, tail] = isCase || part === 'host' ? shared(a, b) : [0, 0];
      if (a.length > head + tail) originMarks.push([at + head, at + a.length - tail]);
      if (b.length > head + tail) valueMarks.push([atValue + head, atValue + b.length - tail]);
    }
    at += a.length;
    atValue += b.length;
  });
  return { parts: parts.filter((part) => found.has(part)), originMarks, valueMarks };
}

/** Whether a value that is no list to browsers was meant as one of several origins. */
export function isOriginList(value: string): boolean {
  return value.split(/[;|]/).filter((each) => each.includes('://')).length > 1;
}

/** What the groups of `urlLike` hold: the parts as they stand in a string, the port with its colon. */
const inOrder = ['scheme', '// after the scheme', 'user name', 'host', 'port', 'path'] as const;

const urlLike =
  /^([a-z][a-z\d+.-]*)(:\/\/|(?<=^https?):[/\\]*)([^/?#\\]*@)?(\[[^\]]*\]|[^:/?#\\]*)(:[^/?#\\]*)?(.*)$/is;

/** How many characters two strings share at their heads and, of the others, at their tails. */
function shared(a: string, b: string): readonly [head: number, tail: number] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [head, tail];
}
