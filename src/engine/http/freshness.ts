import { type Exchange, endOf } from './exchange';
import { get } from './header-list';

/** Whether a cache may give a response at a time without asking the server again. https://httpwg.org/specs/rfc9111.html#expiration.model */
export function isFresh(exchange: Exchange, at: number): boolean {
  const age = Number(get(exchange.response?.headers ?? [], 'age') ?? 0) * 1_000;
  return at - endOf(exchange) + age < lifetimeOf(exchange);
}

/** As far as the response says it, in milliseconds, else NaN: what caches take for it then is theirs. */
function lifetimeOf({ response }: Exchange): number {
  const headers = response?.headers ?? [];
  const control = get(headers, 'cache-control') ?? '';
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const seconds = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1_000;
  return Date.parse(get(headers, 'expires') ?? '') - Date.parse(get(headers, 'date') ?? '');
}
