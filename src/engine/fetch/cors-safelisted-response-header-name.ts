const safelisted = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const forbidden = new Set(['set-cookie', 'set-cookie2']);

/**
 * Whether scripts can read a response header, given the response's CORS-exposed header-name list.
 * https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function isCorsSafelistedResponseHeaderName(name: string, exposed: readonly string[]): boolean {
  const lower = name.toLowerCase();
  // One of the seven names, …
  if (safelisted.has(lower)) return true;
  // … or any item in list that is not a forbidden response-header name.
  return !forbidden.has(lower) && exposed.some((item) => item.toLowerCase() === lower);
}
