import { type Exchange, endOf } from './exchange';
import { get, type HeaderList } from './header-list';

/** `perhaps`: the response leaves it to the cache. */
export type Freshness = 'fresh' | 'perhaps' | 'stale';

/** Whether a cache may give a response at a time without asking the server again. https://httpwg.org/specs/rfc9111.html#expiration.model */
export function freshnessAt(exchange: Exchange, at: number): Freshness {
  const headers = exchange.response?.headers ?? [];
  const age = at - endOf(exchange) + Number(get(headers, 'age') ?? 0) * 1_000;
  const date = Date.parse(get(headers, 'date') ?? '') || endOf(exchange);
  const lifetime = lifetimeOf(headers, date);
  if (lifetime === null) return age < usualLifetime(exchange, headers, date) ? 'perhaps' : 'stale';
  if (age < lifetime) return 'fresh';
  return age < lifetime + secondsOf(headers, 'stale-while-revalidate') ? 'perhaps' : 'stale';
}

/** As the response says it, in milliseconds; null if it does not. */
function lifetimeOf(headers: HeaderList, date: number): number | null {
  // `Pragma` is for requests, but servers send it, and Chromium heeds it: GetFreshnessLifetimes, linked below.
  if (/\bno-(store|cache)\b/i.test(`${controlOf(headers)},${get(headers, 'pragma')}`)) return Number.NEGATIVE_INFINITY;
  const seconds = secondsOf(headers, 'max-age');
  if (!Number.isNaN(seconds)) return seconds;
  const expires = get(headers, 'expires');
  return expires === null ? null : Date.parse(expires) - date;
}

/**
 * What Chromium takes for it where the response says nothing.
 * https://source.chromium.org/chromium/chromium/src/+/main:net/http/http_response_headers.cc (GetFreshnessLifetimes)
 */
function usualLifetime({ response }: Exchange, headers: HeaderList, date: number): number {
  const status = response?.status ?? 0;
  if ([300, 301, 308, 410].includes(status)) return Number.POSITIVE_INFINITY;
  if (![200, 203, 206].includes(status) || /\bmust-revalidate\b/i.test(controlOf(headers))) return 0;
  return (date - Date.parse(get(headers, 'last-modified') ?? '')) / 10;
}

/** In milliseconds, NaN without it. */
function secondsOf(headers: HeaderList, directive: string): number {
  const value = new RegExp(`(?:^|[\\s,])${directive}\\s*=\\s*"?(\\d+)`, 'i').exec(controlOf(headers))?.[1];
  return Number(value ?? Number.NaN) * 1_000;
}

function controlOf(headers: HeaderList): string {
  return get(headers, 'cache-control') ?? '';
}
