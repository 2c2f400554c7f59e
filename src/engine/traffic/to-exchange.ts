import { type Exchange, invalidRedirectError, type Response } from '../http/exchange';
import { fetchMetadata } from '../http/fetch-metadata';
import { originOf } from '../http/origin';
import { withoutFragment } from '../http/without-fragment';
import type { HarEntry } from './har';

/** The exchange that a HAR entry records. `entry` is its index in `log.entries`. */
export function toExchange(har: HarEntry, entry: number): Exchange {
  const { request, response } = har;
  const start = Date.parse(har.startedDateTime);
  const { origin, fetchMode } = fetchMetadata(request.headers);
  const queueing = har.timings?._blocked_queueing ?? -1;
  return {
    entry,
    start,
    duration: Math.max(har.time, 0),
    handedOver: queueing < 0 ? null : start + queueing,
    method: request.method,
    url: withoutFragment(request.url),
    server: originOf(request.url),
    requestHeaders: request.headers,
    origin,
    fetchMode,
    response: toResponse(response),
    error: response._error,
    resourceType: har._resourceType ?? null,
    preflightFor: har._initiator?.type === 'preflight' ? (har._initiator.requestId ?? null) : null,
    fromServiceWorker: response._fetchedViaServiceWorker === true,
    ofPage: har.pageref !== undefined,
    trial: har._trial === true,
  };
}

function toResponse(response: HarEntry['response']): Response | null {
  if (response.status === 0 && response._error !== invalidRedirectError) return null;
  return {
    status: response.status,
    headers: response.headers,
    mimeType: response.content.mimeType,
  };
}
