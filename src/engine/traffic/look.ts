import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import type { Exchange } from '../http/exchange';
import { memo } from './memo';
import { scriptHeaders } from './script-headers';

const setByScript = memo(({ requestHeaders }) => scriptHeaders(requestHeaders));

/** The names of a request's headers that need a preflight. */
export const unsafeNamesOf = memo((request) => corsUnsafeRequestHeaderNames(setByScript(request)));

/** Whether of what a script set on a request nothing is shown. */
export function isBare(request: Exchange): boolean {
  return setByScript(request).length === 0;
}

/**
 * Whether a request went over the wire. Chromium shows an Origin header of those only that did, whether or not an answer
 * is shown; Firefox shows one of requests that were refused, too.
 */
export function wasSent({ response, error, origin }: Exchange): boolean {
  return response !== null || (error !== undefined && origin !== null);
}
