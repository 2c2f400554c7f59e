import { get, type HeaderList } from '../http/header-list';
import { isOnlyOfServers } from '../http/server-only-header';
import { type Observed, unsafeHeaderNames } from '../policy/observe-policy';
import { sortedSet } from '../policy/policy';
import type { Hop } from '../traffic/chain';

const asked = 'access-control-request-headers';

/** The headers that a page sends and only servers should. */
export function serverHeadersSent(hops: readonly Hop[]): readonly string[] {
  return sortedSet(hops.flatMap(unsafeHeaderNames).filter(isOnlyOfServers));
}

/**
 * A request as it is once the page no longer sends what only servers do: a server is not to allow that. What was answered
 * is taken to be the same.
 */
export function withoutServerHeaders<T extends Observed>(observed: T): T {
  const { hop } = observed;
  if (serverHeadersSent([hop]).length === 0) return observed;
  const preflight = hop.preflight && { ...hop.preflight, requestHeaders: withoutAsked(hop.preflight.requestHeaders) };
  const exchange = hop.exchange && {
    ...hop.exchange,
    requestHeaders: hop.exchange.requestHeaders.filter(({ name }) => !isOnlyOfServers(name)),
  };
  return { ...observed, hop: { ...hop, preflight, exchange } };
}

function withoutAsked(headers: HeaderList): HeaderList {
  const names = (get(headers, asked) ?? '').split(',').filter((name) => !isOnlyOfServers(name.trim()));
  const others = headers.filter(({ name }) => name.toLowerCase() !== asked);
  return names.length === 0 ? others : [...others, { name: 'Access-Control-Request-Headers', value: names.join(',') }];
}
