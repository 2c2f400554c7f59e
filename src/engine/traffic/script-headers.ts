import type { HeaderList } from '../http/header-list';

/** Header names that browsers set themselves, so that scripts cannot, or that they add without a preflight. */
const browserSet = new Set([
  // https://fetch.spec.whatwg.org/#forbidden-request-header
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
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
  // Added by the network stack, the cache or “Disable cache”.
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-modified-since',
  'if-none-match',
  'pragma',
  'priority',
  'purpose',
  'rtt',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
]);

/** The headers of a request that a script may have set, by their names; pseudo-headers of HTTP/2 are none. */
export function scriptHeaders(headers: HeaderList): HeaderList {
  return headers.filter(({ name }) => {
    const lower = name.toLowerCase();
    return !browserSet.has(lower) && !/^(:|sec-|proxy-)/.test(lower);
  });
}
