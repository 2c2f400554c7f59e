import { javascriptValue } from '../languages/javascript';
import type { RepeatRequest } from './repeat-request';

/** A call of `fetch` for the page’s console. What only the browser sets is left out: it sets it again. */
export function fetchCall(request: RepeatRequest): string {
  const { url, method, scriptHeaders, body, mode, credentials, referrerPolicy } = request;
  const options = {
    method,
    ...(scriptHeaders.length > 0 && { headers: scriptHeaders }),
    // fetch refuses these with a body.
    ...(body !== null && method !== 'GET' && method !== 'HEAD' && { body }),
    mode,
    credentials,
    ...(referrerPolicy !== null && { referrerPolicy }),
  };
  return `await fetch(${javascriptValue(url)}, ${javascriptValue(options)});`;
}
