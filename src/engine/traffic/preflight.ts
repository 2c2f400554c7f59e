import type { Exchange } from '../http/exchange';
import { get, has } from '../http/header-list';
import { remember } from '../http/remember';

/**
 * Whether an exchange is a CORS-preflight request. Chromium marks it; elsewhere the header tells, which scripts cannot set.
 * https://fetch.spec.whatwg.org/#cors-preflight-request
 */
export function isPreflight(exchange: Exchange): boolean {
  if (exchange.resourceType === 'preflight') return true;
  return exchange.method === 'OPTIONS' && has(exchange.requestHeaders, 'access-control-request-method');
}

/** The method that a preflight asks for. */
export function requestedMethod(preflight: Exchange): string {
  return get(preflight.requestHeaders, 'access-control-request-method') ?? '';
}

/** The header names that a preflight asks for, lower-case and in order. */
export function requestedHeaderNames(preflight: Exchange): readonly string[] {
  const value = get(preflight.requestHeaders, 'access-control-request-headers');
  return value === null ? [] : namesIn(value);
}

const namesIn = remember((value): readonly string[] =>
  value
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);
