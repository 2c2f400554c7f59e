import { remember } from './remember';

/** The parts of a tuple origin. https://html.spec.whatwg.org/#concept-origin-tuple */
export interface OriginTuple {
  readonly scheme: string;
  readonly host: string;
  /** '' for the scheme's default. */
  readonly port: string;
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
  if (!URL.canParse(url)) return 'null';
  const { origin } = new URL(url);
  // Chromium's URL class alone gives files an origin that no request of theirs has. https://url.spec.whatwg.org/#concept-url-origin
  return origin === 'file://' ? 'null' : origin;
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
