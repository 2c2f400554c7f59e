import { type Exchange, endOf } from './exchange';
import { get, has } from './header-list';

/** `perhaps`: the response leaves it to the cache. */
export type Freshness = 'fresh' | 'perhaps' | 'stale';

/**
 * Whether a cache may give a response at a time without asking the server again: as the response says
 * (https://httpwg.org/specs/rfc9111.html#expiration.model), else as Chromium does it (`GetFreshnessLifetimes` in
 * https://source.chromium.org/chromium/chromium/src/+/main:net/http/http_response_headers.cc).
 */
export function freshnessAt(exchange: Exchange, at: number): Freshness {
  const { status = 0, headers = [] } = exchange.response ?? {};
  const value = (name: string) => get(headers, name) ?? '';
  const time = (name: string) => Date.parse(value(name));
  const control = value('cache-control');
  // Pragma is for requests, but servers send it, and Chromium heeds it.
  if (/\bno-(store|cache)\b/i.test(`${control} ${value('pragma')}`)) return 'stale';
  const age = at - endOf(exchange) + Number(value('age')) * 1_000;
  const date = time('date') || endOf(exchange);
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (maxAge !== undefined) return age < Number(maxAge) * 1_000 ? 'fresh' : 'stale';
  if (has(headers, 'expires')) return age < time('expires') - date ? 'fresh' : 'stale';
  if ([300, 301, 308, 410].includes(status)) return 'perhaps';
  if (![200, 203, 206].includes(status) || /\bmust-revalidate\b/i.test(control)) return 'stale';
  return age < (date - time('last-modified')) / 10 ? 'perhaps' : 'stale';
}
