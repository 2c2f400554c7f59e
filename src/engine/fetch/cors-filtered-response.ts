import type { HeaderList } from '../http/header-list';
import { isCorsSafelistedResponseHeaderName } from './cors-safelisted-response-header-name';
import { extractHeaderListValues } from './extract-header-list-values';
import type { CredentialsMode } from './request';

/**
 * A response's CORS-exposed header-name list. https://fetch.spec.whatwg.org/#main-fetch, where the request's response
 * tainting is "cors":
 */
function corsExposedHeaderNames(headers: HeaderList, credentials: CredentialsMode): readonly string[] {
  // 1. Let headerNames be the result of extracting header list values given `Access-Control-Expose-Headers` and
  // response's header list.
  const headerNames = extractHeaderListValues(headers, 'access-control-expose-headers');
  if (headerNames === null || headerNames === 'failure') return [];
  // 2. If request's credentials mode is not "include" and headerNames contains `*`, then set response's CORS-exposed
  // header-name list to all unique header names in response's header list.
  if (credentials !== 'include' && headerNames.includes('*')) {
    return [...new Set(headers.map(({ name }) => name.toLowerCase()))];
  }
  // 3. Otherwise, if headerNames is non-null or failure, then set response's CORS-exposed header-name list to headerNames.
  // (`*` then stands for a header of that name.)
  return headerNames;
}

/** The headers that a script can read: https://fetch.spec.whatwg.org/#concept-filtered-response-cors */
export function corsFilteredHeaders(headers: HeaderList, credentials: CredentialsMode): HeaderList {
  const exposed = corsExposedHeaderNames(headers, credentials);
  // A CORS filtered response's header list excludes any headers in internal response's header list whose name is not a
  // CORS-safelisted response-header name, given internal response's CORS-exposed header-name list.
  return headers.filter(({ name }) => isCorsSafelistedResponseHeaderName(name, exposed));
}
