import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import { isForbiddenRequestHeaderName } from '../fetch/forbidden-request-header-name';
import type { Exchange } from '../http/exchange';
import type { HeaderList } from '../http/header-list';
import { requestedHeaderNames } from '../traffic/preflight';
import { scriptHeaders } from '../traffic/script-headers';

/**
 * The headers that the page’s script set, as far as it can be told: what its preflight asked for, and of the others those
 * that need none. A header of the browser’s own, set by a script, needs a preflight that the server may refuse.
 */
export function setByScript({ requestHeaders }: Exchange, preflight: Exchange | null): HeaderList {
  const possible = scriptHeaders(requestHeaders);
  if (preflight === null) return possible;
  const asked = requestedHeaderNames(preflight);
  const unsafe = corsUnsafeRequestHeaderNames(possible);
  return requestHeaders.filter((header) => {
    const name = header.name.toLowerCase();
    if (asked.includes(name)) return !isForbiddenRequestHeaderName(name);
    return possible.includes(header) && !unsafe.includes(name);
  });
}
