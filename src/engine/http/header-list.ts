/** One header line of a message, as it was on the wire. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** https://fetch.spec.whatwg.org/#concept-header-list */
export type HeaderList = readonly Header[];

/** All lines of a name, in order. Names are byte-case-insensitive. */
export function linesOf(headers: HeaderList, name: string): readonly Header[] {
  return headers.filter((header) => isNamed(header, name));
}

/**
 * The value of a name: all its lines joined by `, `, or null if there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function get(headers: HeaderList, name: string): string | null {
  let value: string | null = null;
  for (const header of headers) if (isNamed(header, name)) value = withLine(value, header);
  return value;
}

/** The value that lines of one name have so far, with one line more. */
export function withLine(value: string | null, header: Header): string {
  const line = normalize(header.value);
  return value === null ? line : `${value}, ${line}`;
}

export function has(headers: HeaderList, name: string): boolean {
  for (const header of headers) if (isNamed(header, name)) return true;
  return false;
}

/** `wanted` is in lower case. Lengths first: most headers of a message have another name, and this is asked very often. */
export function isNamed({ name }: Header, wanted: string): boolean {
  return name.length === wanted.length && equalsIgnoringCase(name, wanted);
}

/**
 * Whether two strings of one length are a byte-case-insensitive match. No copies in lower case are made: that would be most
 * of what a look-up costs. From the end, since the names of headers begin alike.
 */
function equalsIgnoringCase(a: string, b: string): boolean {
  for (let i = a.length - 1; i >= 0; i--) {
    if (a.charCodeAt(i) !== b.charCodeAt(i) && lower(a.charCodeAt(i)) !== lower(b.charCodeAt(i))) return false;
  }
  return true;
}

/** https://infra.spec.whatwg.org/#byte-lowercase */
function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** A value without leading and trailing HTTP whitespace. https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export function normalize(value: string): string {
  const first = value.charCodeAt(0);
  const last = value.charCodeAt(value.length - 1);
  return first > 0x20 && last > 0x20 ? value : value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
