/** One header line of a message, as it was on the wire. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** https://fetch.spec.whatwg.org/#concept-header-list */
export type HeaderList = readonly Header[];

/** All lines of a name, in order. Names are byte-case-insensitive. */
export function linesOf(headers: HeaderList, name: string): readonly Header[] {
  const wanted = name.toLowerCase();
  return headers.filter((header) => isNamed(header, wanted));
}

/**
 * The value of a name: all its lines joined by `, `, or null if there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function get(headers: HeaderList, name: string): string | null {
  const wanted = name.toLowerCase();
  let value: string | null = null;
  for (const header of headers) {
    if (!isNamed(header, wanted)) continue;
    const line = normalize(header.value);
    value = value === null ? line : `${value}, ${line}`;
  }
  return value;
}

export function has(headers: HeaderList, name: string): boolean {
  const wanted = name.toLowerCase();
  return headers.some((header) => isNamed(header, wanted));
}

/** Lengths first: most headers of a message have another name, and this is asked very often. */
function isNamed({ name }: Header, lowerCase: string): boolean {
  return name.length === lowerCase.length && (name === lowerCase || name.toLowerCase() === lowerCase);
}

/** A value without leading and trailing HTTP whitespace. https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export function normalize(value: string): string {
  const first = value.charCodeAt(0);
  const last = value.charCodeAt(value.length - 1);
  return first > 0x20 && last > 0x20 ? value : value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
