import { originOf } from '../http/origin';
import { isToken } from '../http/token';
import type { HarEntry } from '../traffic/har';
import { isPreflight, requestedMethod } from '../traffic/preflight';
import { toExchange } from '../traffic/to-exchange';
import type { TrialRequest } from './plan';

/** The requests to a server that carry an Origin, by that origin: each address once, with its methods, in the order in which they were last asked for. */
export function observedRequests(
  server: string,
  entries: readonly (HarEntry | undefined)[],
): ReadonlyMap<string, readonly TrialRequest[]> {
  const byOrigin = new Map<string, Map<string, Set<string>>>();
  for (const [at, entry] of entries.entries()) {
    if (!entry || originOf(entry.request.url) !== server) continue;
    const exchange = toExchange(entry, at);
    const { origin } = exchange;
    const method = isPreflight(exchange) ? requestedMethod(exchange) : exchange.method;
    if (origin === null || !isToken(method)) continue;
    const addresses = byOrigin.get(origin) ?? new Map<string, Set<string>>();
    const url = addressOf(exchange.url);
    const methods = addresses.get(url) ?? new Set();
    // A map lists what is put into it anew at its end.
    addresses.delete(url);
    addresses.set(url, methods.add(method));
    byOrigin.set(origin, addresses);
  }
  const listed = (addresses: ReadonlyMap<string, ReadonlySet<string>>): readonly TrialRequest[] =>
    [...addresses].map(([url, methods]) => ({ url, methods: [...methods].sort() }));
  return new Map([...byOrigin].map(([origin, addresses]) => [origin, listed(addresses)]));
}

/** A URL without query and fragment, as browsers write it. */
export function addressOf(url: string): string {
  const { href } = new URL(url);
  return href.replace(/[?#].*$/s, '');
}
