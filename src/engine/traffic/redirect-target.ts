import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { locationUrl } from '../http/location-url';
import { withoutFragment } from '../http/without-fragment';

/** Where a redirect response sends the browser, and with which method; null if it is no redirect, or was not followed. */
export function redirectTarget(exchange: Exchange): { url: string; method: string } | null {
  if (exchange.response === null || exchange.error) return null;
  const location = locationUrl(exchange.url, exchange.response);
  if (location === null) return null;
  const url = upgraded(exchange, withoutFragment(location));
  return { url, method: methodAfter(exchange.response.status, exchange.method) };
}

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch step 12. */
function methodAfter(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET';
  if (status === 303 && method !== 'HEAD') return 'GET';
  return method;
}

/** Images, sound and film of pages over https are asked for over https. https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm */
function upgraded({ resourceType, requestHeaders, origin }: Exchange, url: string): string {
  // Firefox has no types, but this header.
  const type = resourceType ?? get(requestHeaders, 'sec-fetch-dest') ?? '';
  const isUpgradable = ['image', 'media', 'audio', 'video'].includes(type);
  const page = get(requestHeaders, 'referer') ?? origin ?? '';
  return isUpgradable && page.startsWith('https:') ? url.replace(/^http:/, 'https:') : url;
}
