import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { requestedHeaderNames } from './preflight';
import { isProvisional } from './provisional';
import { scriptHeaders } from './script-headers';

/** Milliseconds by which clocks of a browser's processes differ on a busy machine: up to 64 were measured. */
const slack = 100;

/** Milliseconds at most between the starts of a request and its preflight: 1–13 are usual, 245 were measured with 1,000 at once. */
export const far = 1_000;

/** Milliseconds from the start of a request to that of its preflight. */
export function lag(preflight: Exchange, actual: Exchange): number {
  return preflight.start - actual.start;
}

/** Whether a preflight can have been sent for a request with its method and URL. */
export function fits(preflight: Exchange, actual: Exchange): boolean {
  return (
    Math.abs(lag(preflight, actual)) <= far &&
    overlaps(preflight, actual) &&
    sameOrigin(preflight, actual) &&
    namesHeaders(preflight, actual)
  );
}

/**
 * In Chromium the request starts before its preflight and ends after it; in Firefox it may start when the preflight has
 * ended. The two are timed by different processes, so a preflight can seem to outlast its request.
 */
function overlaps(preflight: Exchange, actual: Exchange): boolean {
  const end = actual.start + actual.duration + slack;
  return end >= preflight.start && (actual.duration === 0 || end >= preflight.start + preflight.duration);
}

/** A request that was not sent has no Origin header yet: DevTools then shows provisional headers. */
function sameOrigin(preflight: Exchange, actual: Exchange): boolean {
  const origin = get(actual.requestHeaders, 'origin');
  return origin === null || origin === get(preflight.requestHeaders, 'origin');
}

/** Of a hop after a redirect none of the script's headers may be shown. */
function namesHeaders(preflight: Exchange, actual: Exchange): boolean {
  const requested = requestedHeaderNames(preflight);
  if (requested.length === 0) return true;
  const isShort = !wasSent(actual) || isProvisional(actual);
  if (isShort && scriptHeaders(actual.requestHeaders).length === 0) return true;
  const names = new Set(actual.requestHeaders.map((header) => header.name.toLowerCase()));
  return requested.every((name) => names.has(name));
}

/**
 * Whether a request went over the wire. Chromium shows an Origin header of those only that did, whether or not an answer
 * is shown; Firefox shows one of requests that were refused, too.
 */
export function wasSent({ response, error, requestHeaders }: Exchange): boolean {
  return response !== null || (error !== undefined && get(requestHeaders, 'origin') !== null);
}
