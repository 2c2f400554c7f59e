import { isForbiddenRequestHeaderName } from '../fetch/forbidden-request-header-name';
import type { RepeatRequest } from './repeat-request';

/** A call of `fetch` for the page's console. What only the browser may set is left out: it sets it again. */
export function fetchCall({ url, method, headers, body, credentials }: RepeatRequest): string {
  const settable = headers.filter(([name]) => !isForbiddenRequestHeaderName(name));
  const options = {
    method,
    ...(settable.length > 0 && { headers: settable }),
    // fetch refuses these with a body.
    ...(body !== null && method !== 'GET' && method !== 'HEAD' && { body }),
    mode: 'cors',
    credentials,
  };
  return `await fetch(${JSON.stringify(url)}, ${JSON.stringify(options, null, 2)});`;
}
