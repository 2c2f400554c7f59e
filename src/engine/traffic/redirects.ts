import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { locationUrl } from '../http/location-url';
import { lowerBound } from './sorted';

/** Milliseconds at most between the end of a redirect and the start of what it led to; 0–2 ms were measured in Chromium. */
const redirectGap = 1_000;

/**
 * For each of these requests the redirect that led to it, if one did. Every hop is an entry of its own, joined to the next
 * by nothing but Location, method and time. `redirects` must all lead to the method and URL of `requests`, both in order.
 */
export function linkRedirects(
  redirects: readonly Exchange[],
  requests: readonly Exchange[],
): ReadonlyMap<Exchange, Exchange> {
  const previousOf = new Map<Exchange, Exchange>();
  for (const redirect of redirects) {
    const end = redirect.start + redirect.duration;
    let best: Exchange | undefined;
    const from = lowerBound(requests, ({ start }) => start < end - redirectGap);
    for (let i = from; i < requests.length; i++) {
      const request = requests[i];
      if (!request || request.start > end + redirectGap) break;
      if (previousOf.has(request) || !follows(request, redirect)) continue;
      if (best === undefined || Math.abs(request.start - end) < Math.abs(best.start - end)) best = request;
    }
    if (best) previousOf.set(best, redirect);
  }
  return previousOf;
}

/** A preflight whose own request is not there stands for it, whatever its type. */
function follows(request: Exchange, redirect: Exchange): boolean {
  const sameType = request.resourceType === redirect.resourceType || request.resourceType === 'preflight';
  // Starts are in whole milliseconds, so a redirect may seem to start when what it led to does.
  return sameType && request !== redirect && request.start >= redirect.start;
}

/** Where a redirect response sends the browser, and with which method; null if it is no redirect, or was not followed. */
export function redirectTarget(exchange: Exchange): { url: string; method: string } | null {
  if (exchange.response === null || exchange.error) return null;
  const location = locationUrl(exchange.url, exchange.response);
  if (location === null) return null;
  const hash = location.indexOf('#');
  const url = upgraded(exchange, hash < 0 ? location : location.slice(0, hash));
  return { url, method: methodAfter(exchange.response.status, exchange.method) };
}

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch step 12. */
function methodAfter(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET';
  if (status === 303 && method !== 'HEAD') return 'GET';
  return method;
}

/** Images, sound and film of pages over https are asked for over https. https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm */
function upgraded({ resourceType, requestHeaders }: Exchange, url: string): string {
  const isUpgradable = resourceType === 'image' || resourceType === 'media';
  const page = get(requestHeaders, 'referer') ?? get(requestHeaders, 'origin') ?? '';
  return isUpgradable && page.startsWith('https:') ? url.replace(/^http:/, 'https:') : url;
}
