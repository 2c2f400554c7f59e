/** By number of bytes: the mask of the first byte's own bits, and the least code point that needs so many. */
const forms: readonly (readonly [length: number, lead: number, mask: number, least: number])[] = [
  [1, 0x00, 0x7f, 0],
  [2, 0xc0, 0x1f, 0x80],
  [3, 0xe0, 0x0f, 0x800],
  [4, 0xf0, 0x07, 0x10000],
];

/** null if the bytes are not UTF-8: https://datatracker.ietf.org/doc/html/rfc3629#section-4 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    const form = forms.find(([, lead, mask]) => (first & ~mask) === lead);
    if (form === undefined) return null;
    const [length, , mask, least] = form;
    let code = first & mask;
    for (let j = 1; j < length; j += 1) {
      const next = bytes[i + j] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    text += String.fromCodePoint(code);
    i += length;
  }
  return text;
}

/** Half a surrogate pair, which UTF-8 does not have, becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const scalar = char.codePointAt(0) ?? 0;
    const code = scalar >= 0xd800 && scalar <= 0xdfff ? 0xfffd : scalar;
    const [length, lead] = forms.findLast(([, , , least]) => code >= least) ?? [1, 0];
    bytes.push(lead | (code >> (6 * (length - 1))));
    for (let j = length - 2; j >= 0; j -= 1) bytes.push(0x80 | ((code >> (6 * j)) & 0x3f));
  }
  return Uint8Array.from(bytes);
}
