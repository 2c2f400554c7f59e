import { isForbiddenRequestHeaderName } from '../fetch/forbidden-request-header-name';
import type { HeaderList } from '../http/header-list';
import { remember } from '../http/remember';

/** Added by the network stack, the cache or “Disable cache”, without a preflight, though scripts could set them. */
const addedByBrowsers = new Set([
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
  return headers.filter(({ name }) => canBeSet(name));
}

const canBeSet = remember(
  (name): boolean =>
    !name.startsWith(':') && !isForbiddenRequestHeaderName(name) && !addedByBrowsers.has(name.toLowerCase()),
);
