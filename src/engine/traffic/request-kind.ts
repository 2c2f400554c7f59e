import { blockedError, type Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { originOf } from '../http/origin';
import type { Hop } from './chain';
import { isProvisional } from './provisional';

/** Why the CORS protocol does not apply to a request. */
export type NotCorsKind =
  | 'websocket'
  | 'other-scheme'
  | 'service-worker'
  | 'navigation'
  | 'same-origin'
  | 'no-cors'
  | 'no-origin'
  | 'network-error';

/** `cors`: the protocol applies. `unknown`: the capture does not say. */
export type RequestKind = 'cors' | 'unknown' | Exclude<NotCorsKind, 'network-error'>;

/** What kind of request a hop is, by what the browser sent: https://fetch.spec.whatwg.org/#concept-request-mode */
export function requestKind(hop: Hop): RequestKind {
  const { exchange, preflight, url } = hop;
  if (exchange?.resourceType === 'websocket') return 'websocket';
  // Nearly all are written so.
  if (!url.startsWith('https:') && !url.startsWith('http:')) {
    if (/^wss?:/i.test(url)) return 'websocket';
    if (!/^https?:/i.test(url)) return 'other-scheme';
  }
  if (preflight !== null || exchange === null) return 'cors';
  if (exchange.fromServiceWorker) return 'service-worker';
  if (exchange.resourceType === 'document') return 'navigation';
  return byMode(exchange, hop.origin) ?? byHeaders(exchange, hop.origin);
}

/** Fetch metadata is sent to trustworthy URLs only, not to http: ones. https://w3c.github.io/webappsec-fetch-metadata/ */
function byMode(exchange: Exchange, origin: string | null): RequestKind | null {
  switch (exchange.fetchMode) {
    case 'navigate':
      return 'navigation';
    case 'no-cors':
      return 'no-cors';
    case 'same-origin':
      return 'same-origin';
    case 'websocket':
      return 'websocket';
    case 'cors':
      return isCrossOrigin(exchange, origin) ? 'cors' : 'same-origin';
    default:
      return null;
  }
}

function byHeaders(exchange: Exchange, origin: string | null): RequestKind {
  if (isCrossOrigin(exchange, origin)) return isBeacon(exchange) ? 'no-cors' : 'cors';
  if (exchange.response === null && exchange.error !== null) return 'unknown';
  const referrer = get(exchange.requestHeaders, 'referer');
  const page = origin ?? (referrer === null ? null : originOf(referrer));
  if (page === exchange.server) return 'same-origin';
  if (isScripted(exchange) && isProvisional(exchange)) return 'unknown';
  return referrer === null ? 'no-origin' : 'no-cors';
}

/** A beacon whose content needs no preflight is sent in mode no-cors, and that is never blocked. */
function isBeacon({ resourceType, error }: Exchange): boolean {
  return resourceType === 'ping' && error !== blockedError;
}

/** Asked for by a script, so in a mode that the script chose. Chromium calls some EventSources `other`. */
function isScripted({ resourceType, requestHeaders }: Exchange): boolean {
  if (resourceType === 'other') return get(requestHeaders, 'accept') === 'text/event-stream';
  return resourceType === 'fetch' || resourceType === 'xhr' || resourceType === 'eventsource';
}

/** A request with response tainting "cors" always carries an Origin header, and it is not that of the URL. */
function isCrossOrigin({ server }: Exchange, origin: string | null): boolean {
  return origin !== null && origin !== server;
}

/**
 * Whether a request that looks like one of CORS may as well have been sent in mode no-cors: a POST carries an Origin header
 * in both, no Sec-Fetch-Mode is sent to http: URLs, and the capture does not tell whether the browser failed it.
 */
export function mayBeNoCors({ exchange, preflight }: Hop): boolean {
  return exchange?.error === undefined && looksLikeNoCors({ exchange, preflight });
}

/** GET and HEAD carry no Origin in mode no-cors, and other methods are not sent. https://fetch.spec.whatwg.org/#append-a-request-origin-header */
export function looksLikeNoCors({ exchange, preflight }: Pick<Hop, 'exchange' | 'preflight'>): boolean {
  return exchange?.method === 'POST' && preflight === null && exchange.fetchMode === null;
}
