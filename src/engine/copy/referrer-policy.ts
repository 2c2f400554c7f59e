import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { originOf } from '../http/origin';
import { isProvisional } from '../traffic/provisional';

/**
 * A policy under which the browser sends such a Referer, if the default would send another one: to other origins that is the
 * page’s origin alone. https://w3c.github.io/webappsec-referrer-policy/#referrer-policy-strict-origin-when-cross-origin
 */
export function referrerPolicyOf(exchange: Exchange): 'no-referrer' | 'unsafe-url' | null {
  if (isProvisional(exchange)) return null;
  const referrer = get(exchange.requestHeaders, 'referer');
  if (referrer === null) return 'no-referrer';
  const origin = originOf(referrer);
  return origin !== originOf(exchange.url) && referrer !== `${origin}/` ? 'unsafe-url' : null;
}
