import type { Exchange } from '../http/exchange';
import { locationUrl } from '../http/location-url';

/** Milliseconds at most between the end of a redirect and the start of what it led to; 0–2 ms were measured in Chromium. */
export const redirectGap = 1_000;

/**
 * For each redirect the request that it led to. Every hop is an entry of its own, joined to the next by nothing but
 * Location, method and time. `actuals` must be sorted by start.
 */
export function linkRedirects(actuals: readonly Exchange[]): ReadonlyMap<Exchange, Exchange> {
  const byUrl = new Map<string, Exchange[]>();
  for (const exchange of actuals) {
    const group = byUrl.get(exchange.url);
    if (group) group.push(exchange);
    else byUrl.set(exchange.url, [exchange]);
  }
  const next = new Map<Exchange, Exchange>();
  const taken = new Set<Exchange>();
  for (const exchange of actuals) {
    const target = redirectTarget(exchange);
    if (target === null) continue;
    const end = exchange.start + exchange.duration;
    let best: Exchange | undefined;
    for (const candidate of byUrl.get(target.url) ?? []) {
      const gap = Math.abs(candidate.start - end);
      const fits =
        candidate !== exchange &&
        !taken.has(candidate) &&
        candidate.method === target.method &&
        candidate.resourceType === exchange.resourceType &&
        candidate.start >= exchange.start &&
        gap <= redirectGap;
      if (fits && (best === undefined || gap < Math.abs(best.start - end))) best = candidate;
    }
    if (best) {
      next.set(exchange, best);
      taken.add(best);
    }
  }
  return next;
}

/** Where a redirect response sends the browser, and with which method; null if it is no redirect that can be followed. */
export function redirectTarget(exchange: Exchange): { url: string; method: string } | null {
  if (exchange.response === null) return null;
  const location = locationUrl(exchange.url, exchange.response);
  if (location === null) return null;
  const hash = location.indexOf('#');
  const url = hash < 0 ? location : location.slice(0, hash);
  return {
    url,
    method: methodAfter(exchange.response.status, exchange.method),
  };
}

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch step 12. */
function methodAfter(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET';
  if (status === 303 && method !== 'HEAD') return 'GET';
  return method;
}
