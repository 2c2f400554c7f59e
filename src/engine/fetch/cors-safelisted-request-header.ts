import type { Header } from '../http/header-list';
import { parseMimeTypeEssence } from '../http/mime-type';

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names these bytes
const unsafeByte = /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/;

const safelistedContentTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function isCorsSafelistedRequestHeader({ name, value }: Header): boolean {
  // 1. If value's length is greater than 128, then return false.
  if (value.length > 128) return false;
  // 2. Byte-lowercase name and switch on the result:
  switch (name.toLowerCase()) {
    // If value contains a CORS-unsafe request-header byte, then return false.
    case 'accept':
      return !unsafeByte.test(value);
    // If value contains a byte that is not alphanumeric and not one of ` *,-.;=`, then return false.
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
    case 'content-type': {
      // 1. If value contains a CORS-unsafe request-header byte, then return false.
      if (unsafeByte.test(value)) return false;
      // 2. Let mimeType be the result of parsing the result of isomorphic decoding value.
      const essence = parseMimeTypeEssence(value);
      // 3. If mimeType is failure, then return false.
      // 4. If mimeType's essence is not one of the three of HTML forms, then return false.
      return essence !== null && safelistedContentTypes.has(essence);
    }
    // 1.–3. A single range whose start is given: browsers have never emitted `bytes=-500`.
    case 'range':
      return isSafelistedRange(value);
    // Otherwise: return false.
    default:
      return false;
  }
}

/** https://fetch.spec.whatwg.org/#simple-range-header-value (allowWhitespace false) with a start. */
function isSafelistedRange(value: string): boolean {
  const match = /^bytes=(\d+)-(\d*)$/.exec(value);
  if (match === null) return false;
  const [, start = '', end = ''] = match;
  return end === '' || BigInt(start) <= BigInt(end);
}
