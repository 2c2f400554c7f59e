import { type Exchange, endOf } from '../http/exchange';
import { has } from '../http/header-list';
import { isBare, wasSent } from './look';
import { requestedHeaderNames } from './preflight';
import { isProvisional } from './provisional';

/** Milliseconds at most between the starts of a request and its preflight: 1–13 are usual, 1,065 were measured with 1,000 at once on a busy machine. */
export const far = 5_000;

/** Milliseconds by which the two can seem not to touch, or to come in the wrong order: up to 2 in what was measured. */
const slack = 50;

/**
 * Milliseconds by which a preflight can seem to outlast its request. Chromium's processes time the two, and on a busy
 * machine the network's say when a preflight started too late: 367 were measured.
 */
const mostOutlasting = 1_000;

/**
 * Milliseconds from the end of a hop's preflight to the start of the hop: of a keepalive request the browser follows the
 * redirects, and the hop is dated when the page hears of it; up to 250 were measured.
 */
const mostLate = 1_000;

/**
 * Milliseconds from the start of a request to that of its preflight in Firefox, whose `time` leaves out how long a request
 * waited: a request can seem to be over before its preflight began. 330 were measured with 50 at once.
 */
const mostQueued = 2_000;

/** The latest moment at which the request of a preflight, or the preflight of a request, can start. */
export function reach(exchange: Exchange): number {
  return Math.min(exchange.start + far, latestStart(exchange) + slack);
}

/** The same of a preflight that may have been sent for a hop after a redirect. */
export function reachOfHop(preflight: Exchange): number {
  return Math.min(preflight.start + far, endOf(preflight) + mostLate);
}

/**
 * In Chromium, which alone tells whose preflight it is and when a request was handed over, the request starts first, and is
 * handed over when the preflight has ended. In Firefox it may start when the preflight has ended.
 * Firefox tells neither, and nothing of errors.
 */
function latestStart(exchange: Exchange): number {
  if (exchange.preflightFor !== null) return exchange.start;
  if (exchange.handedOver !== null) return exchange.handedOver;
  if (exchange.duration === 0) return Number.POSITIVE_INFINITY;
  return isTimeOfRequestUnsure(exchange) ? Math.max(exchange.start + mostQueued, endOf(exchange)) : endOf(exchange);
}

/** Milliseconds from the start of a request to that of its preflight. */
export function lag(preflight: Exchange, request: Exchange): number {
  return preflight.start - request.start;
}

/** Whether a preflight can have been sent for a request with its method and URL. */
export function fits(preflight: Exchange, request: Exchange): boolean {
  return isInTime(preflight, request) && sameOrigin(preflight, request) && namesHeaders(preflight, request);
}

/** Whether a hop that is dated after its preflight can be what that was sent for. */
export function fitsHop(preflight: Exchange, request: Exchange): boolean {
  const isInTime = request.start >= preflight.start && request.start <= reachOfHop(preflight);
  return isInTime && sameOrigin(preflight, request) && namesHeaders(preflight, request);
}

function isInTime(preflight: Exchange, request: Exchange): boolean {
  if (preflight.start > reach(request) || request.start > reach(preflight)) return false;
  return (
    request.duration === 0 || isTimeOfRequestUnsure(request) || endOf(request) + mostOutlasting >= endOf(preflight)
  );
}

/** Whether it is a request of Firefox, which may have waited for a preflight. */
function isTimeOfRequestUnsure({ error, requestHeaders }: Exchange): boolean {
  return error === undefined && !has(requestHeaders, 'access-control-request-method');
}

/**
 * A request that was not sent has no Origin header yet: DevTools then shows provisional headers. After a redirect from one
 * origin to another Firefox's preflights say the page's origin, and the requests themselves `null`.
 */
function sameOrigin(preflight: Exchange, request: Exchange): boolean {
  const { origin } = request;
  if (origin === 'null' && request.error === undefined) return true;
  return origin === null || origin === preflight.origin;
}

/**
 * Of a hop after a redirect none of the script's headers may be shown. Authorization is missing in what Chromium's DevTools
 * saves as a HAR without sensitive data, which is what it offers first. https://developer.chrome.com/docs/devtools/network/reference#export
 */
function namesHeaders(preflight: Exchange, request: Exchange): boolean {
  const isNamed = (name: string) => name === 'authorization' || has(request.requestHeaders, name);
  if (requestedHeaderNames(preflight).every(isNamed)) return true;
  return (!wasSent(request) || isProvisional(request)) && isBare(request);
}
