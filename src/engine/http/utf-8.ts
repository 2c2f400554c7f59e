/**
 * The text that bytes stand for, given as characters up to U+00FF as headers are in HAR; null if they are not UTF-8.
 * https://encoding.spec.whatwg.org/#utf-8-decode-without-bom-or-fail
 */
export function decodeUtf8(bytes: string): string | null {
  // A recorder that has decoded it already leaves characters that no byte has.
  if (!/[\u0080-\u00ff]/.test(bytes) || /[\u0100-\uffff]/.test(bytes)) return bytes;
  const escaped = bytes.replace(/[\u0080-\u00ff%]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
