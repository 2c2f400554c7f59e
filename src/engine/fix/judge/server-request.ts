import { isCorsSafelistedMethod } from '../../fetch/cors-safelisted-method';
import { get, type Header, type HeaderList, has } from '../../http/header-list';
import type { ServerRequest } from '../../iis/server';
import { unsafeHeaderNames } from '../../policy/observe-policy';
import type { Hop } from '../../traffic/chain';
import { bodyLength } from '../mend/body-limit';

/** The preflight of a hop as the server gets it: the one observed, else the one that browsers would send; null if none. */
export function preflightRequest(hop: Hop): ServerRequest | null {
  const names = unsafeHeaderNames(hop);
  if (hop.preflight === null && isCorsSafelistedMethod(hop.method) && names.length === 0) return null;
  const observed = hop.preflight?.requestHeaders ?? [];
  const headers: Header[] = [...observed];
  const add = (name: string, value: string): void => {
    if (!has(headers, name)) headers.push({ name, value });
  };
  add('Origin', hop.origin ?? '');
  add('Access-Control-Request-Method', hop.method);
  if (names.length > 0) add('Access-Control-Request-Headers', names.join(','));
  return { method: 'OPTIONS', url: hop.url, headers, bodyLength: 0 };
}

/** The request of a hop as the server gets it. What a preflight kept back was not observed: its header names were. */
export function actualRequest(hop: Hop): ServerRequest {
  const observed = hop.exchange?.requestHeaders ?? [];
  return {
    method: hop.method,
    url: hop.url,
    headers: withOrigin(observed, hop),
    bodyLength: bodyLength(observed),
  };
}

function withOrigin(observed: HeaderList, { origin }: Hop): HeaderList {
  return get(observed, 'origin') !== null || origin === null
    ? observed
    : [...observed, { name: 'Origin', value: origin }];
}
