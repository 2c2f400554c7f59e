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
  return headers.filter((header) => header.name.length === wanted.length && header.name.toLowerCase() === wanted);
}

/**
 * The value of a name: all its lines joined by `, `, or null if there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function get(headers: HeaderList, name: string): string | null {
  const [first, ...more] = linesOf(headers, name);
  if (first === undefined) return null;
  return more.reduce((value, line) => `${value}, ${normalize(line.value)}`, normalize(first.value));
}

export function has(headers: HeaderList, name: string): boolean {
  return linesOf(headers, name).length > 0;
}

/** A value without leading and trailing HTTP whitespace. https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export function normalize(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
