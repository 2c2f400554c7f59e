import type { Exchange } from '../http/exchange';
import { has } from '../http/header-list';

/**
 * Whether only the headers are shown that were known before the network added its own. Chromium's DevTools does so for what
 * was not sent, for what came from the cache, and for requests of workers.
 */
export function isProvisional({ error, requestHeaders }: Exchange): boolean {
  return error !== undefined && !has(requestHeaders, 'host') && !has(requestHeaders, ':authority');
}
