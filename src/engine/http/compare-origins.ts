import type { Range } from './range';

/** Those that an origin has, and what else can stand in its place, what weighs most first. */
const parts = ['scheme', 'host', 'port', 'user', 'slashes', 'case', 'trailing-slash', 'path'] as const;

/** In what an Access-Control-Allow-Origin value differs from the origin that the browser sent; the last three wholly. */
export type OriginPart = (typeof parts)[number] | 'null' | 'list' | 'no-origin';

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
  const ours = spansOf(origin);
  const theirs = spansOf(value);
  const whole = wholly(origin, value, ours !== null && theirs !== null);
  if (whole !== null || ours === null || theirs === null) {
    return { parts: [whole ?? 'no-origin'], originMarks: [[0, origin.length]], valueMarks: [[0, value.length]] };
  }
  const found = new Set<OriginPart>();
  const originMarks: Range[] = [];
  const valueMarks: Range[] = [];
  spanParts.forEach((part, i) => {
    let mine = ours[i] ?? [0, 0];
    let other = theirs[i] ?? [0, 0];
    const [a, b] = [origin.slice(...mine), value.slice(...other)];
    if (a === b) return;
    const isCase = a.toLowerCase() === b.toLowerCase();
    found.add(isCase ? 'case' : part === 'path' && b === '/' ? 'trailing-slash' : part);
    if (isCase || part === 'host') [mine, other] = middle(origin, mine, value, other);
    if (mine[1] > mine[0]) originMarks.push(mine);
    if (other[1] > other[0]) valueMarks.push(other);
  });
  return { parts: parts.filter((part) => found.has(part)), originMarks, valueMarks };
}

/** Whether a value that is no list to browsers was meant as one of several origins. */
export function isOriginList(value: string): boolean {
  return value.split(/[;|]/).filter((each) => each.includes('://')).length > 1;
}

function wholly(origin: string, value: string, haveParts: boolean): OriginPart | null {
  if (origin === 'null' || value === 'null') return 'null';
  if (isOriginList(value)) return 'list';
  return haveParts ? null : 'no-origin';
}

/** What stands in a URL-like string, in this order; the port with its colon. */
const spanParts = ['scheme', 'slashes', 'user', 'host', 'port', 'path'] as const;

const urlLike =
  /^([a-z][a-z\d+.-]*)(:\/\/|(?<=^https?):[/\\]*)([^/?#\\]*@)?(\[[^\]]*\]|[^:/?#\\]*)(:[^/?#\\]*)?(.*)$/is;

/** Where the parts stand, null if the value does not look like an origin at all. */
function spansOf(value: string): readonly Range[] | null {
  let start = 0;
  const parts = urlLike
    .exec(value)
    ?.slice(1)
    .map((part = ''): Range => {
      const range = [start, start + part.length] as const;
      start = range[1];
      return range;
    });
  return parts ?? null;
}

/** Two ranges without what they share at both ends. */
function middle(a: string, [aStart, aEnd]: Range, b: string, [bStart, bEnd]: Range): readonly [Range, Range] {
  const shorter = Math.min(aEnd - aStart, bEnd - bStart);
  let head = 0;
  while (head < shorter && a[aStart + head] === b[bStart + head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[aEnd - 1 - tail] === b[bEnd - 1 - tail]) tail++;
  return [
    [aStart + head, aEnd - tail],
    [bStart + head, bEnd - tail],
  ];
}
