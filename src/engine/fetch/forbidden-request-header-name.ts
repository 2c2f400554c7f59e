const forbidden = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  // Not in the standard any more; browsers keep scripts from setting it.
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/**
 * Whether scripts cannot set a request header of this name, so that no preflight ever asks for it. Names that are
 * forbidden with certain values only (the method overrides) are not among them.
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeaderName(name: string): boolean {
  const lower = name.toLowerCase();
  // 1. If name is a byte-case-insensitive match for one of these names, then return true.
  if (forbidden.has(lower)) return true;
  // 2. If name when byte-lowercased starts with `proxy-` or `sec-`, then return true.
  return /^(proxy-|sec-)/.test(lower);
}
