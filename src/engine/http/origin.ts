import type { Range } from './range';
import { remember } from './remember';

/** The parts of a tuple origin. https://html.spec.whatwg.org/#concept-origin-tuple */
export interface OriginTuple {
  readonly scheme: string;
  readonly host: string;
  /** '' for the scheme's default. */
  readonly port: string;
}

/** In what an Access-Control-Allow-Origin value differs from the origin that the browser sent. */
export type OriginPart = 'scheme' | 'host' | 'port' | 'case' | 'trailing-slash' | 'path' | 'null';

export interface OriginDifference {
  /** Empty only if the two are equal. */
  readonly parts: readonly OriginPart[];
  /** What differs, in each of the two strings. */
  readonly originMarks: readonly Range[];
  readonly valueMarks: readonly Range[];
}

/** The serialized origin of a URL, `null` for opaque ones. https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin */
export function originOf(url: string): string {
  const end = endOfAuthority(url);
  return end === null ? parsedOrigin(url) : knownOrigin(url.slice(0, end));
}

/** Where the part of a URL ends that decides its origin; null if that takes a parser to tell. */
function endOfAuthority(url: string): number | null {
  const start = url.startsWith('https://') ? 8 : 7;
  if (start === 7 && !url.startsWith('http://')) return null;
  let end = start;
  for (; end < url.length; end++) {
    const char = url.charCodeAt(end);
    if (char === slash || char === question || char === hash || char === backslash) break;
    if (char <= 0x20 || char >= 0x7f) return null;
  }
  return end === start ? null : end;
}

const [slash, question, hash, backslash] = [0x2f, 0x3f, 0x23, 0x5c];

function parsedOrigin(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'null';
}

const knownOrigin = remember(parsedOrigin);

/** The parts of a serialized origin or URL, null for `null` and for what is not a URL with a host. */
export const parseOrigin = remember((value): OriginTuple | null => {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.hostname === '') return null;
  return {
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port,
  };
});

/** Whether a host means this machine. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}

/**
 * Compares an origin with an Access-Control-Allow-Origin value part by part.
 * The comparison that decides is of bytes (https://fetch.spec.whatwg.org/#concept-cors-check step 4); this one explains it.
 */
export function compareOrigins(origin: string, value: string): OriginDifference {
  if (origin === value) return { parts: [], originMarks: [], valueMarks: [] };
  const ours = parseOrigin(origin);
  const theirs = parseOrigin(value);
  if (ours === null || theirs === null) {
    return {
      parts: ['null'],
      originMarks: [whole(origin)],
      valueMarks: [whole(value)],
    };
  }
  const a = spans(origin);
  const b = spans(value);
  const parts: OriginPart[] = [];
  const originMarks: Range[] = [];
  const valueMarks: Range[] = [];
  const differ = (part: OriginPart, mine: Range, other: Range): void => {
    parts.push(part);
    if (mine[1] > mine[0]) originMarks.push(mine);
    if (other[1] > other[0]) valueMarks.push(other);
  };
  if (ours.scheme !== theirs.scheme) differ('scheme', a.scheme, b.scheme);
  if (ours.host !== theirs.host) {
    const [mine, other] = middle(origin, a.host, value, b.host);
    differ('host', mine, other);
  }
  if (ours.port !== theirs.port) differ('port', a.port, b.port);
  const rest = value.slice(b.rest[0]);
  if (rest === '/') differ('trailing-slash', a.rest, b.rest);
  else if (rest !== '') differ('path', a.rest, b.rest);
  if (parts.length === 0) differ(value.toLowerCase() === origin ? 'case' : 'port', ...caseRanges(origin, value));
  return { parts, originMarks, valueMarks };
}

interface Spans {
  readonly scheme: Range;
  readonly host: Range;
  /** With the colon. */
  readonly port: Range;
  readonly rest: Range;
}

/** Where the parts of a URL-like string stand. Userinfo counts as host: an origin has none. */
function spans(value: string): Spans {
  const scheme = value.indexOf('://');
  const hostStart = scheme < 0 ? 0 : scheme + 3;
  const end = value.slice(hostStart).search(/[/?#\\]/);
  const authorityEnd = end < 0 ? value.length : hostStart + end;
  const colon = value.slice(hostStart, authorityEnd).search(/:\d*$/);
  const hostEnd = colon < 0 ? authorityEnd : hostStart + colon;
  return {
    scheme: [0, Math.max(scheme, 0)],
    host: [hostStart, hostEnd],
    port: [hostEnd, authorityEnd],
    rest: [authorityEnd, value.length],
  };
}

/** The ranges of two substrings without what they share at both ends, widened to the whole when one would be empty. */
function middle(a: string, [aStart, aEnd]: Range, b: string, [bStart, bEnd]: Range): readonly [Range, Range] {
  const shorter = Math.min(aEnd - aStart, bEnd - bStart);
  let head = 0;
  while (head < shorter && a[aStart + head] === b[bStart + head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[aEnd - 1 - tail] === b[bEnd - 1 - tail]) tail++;
  const left: Range = [aStart + head, aEnd - tail];
  const right: Range = [bStart + head, bEnd - tail];
  return [left, right];
}

/** First to last differing character of two strings that differ in case or in the spelling of the default port. */
function caseRanges(origin: string, value: string): readonly [Range, Range] {
  return middle(origin, whole(origin), value, whole(value));
}

function whole(value: string): Range {
  return [0, value.length];
}
