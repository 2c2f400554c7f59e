import type { Exchange } from '../http/exchange';
import { get, has } from '../http/header-list';
import { originOf } from '../http/origin';

/**
 * Whether only the headers are shown that were known before the network added its own. Chromium's DevTools does so for what
 * was not sent, for what came from the cache, and for requests of workers.
 */
export function isProvisional({ error, requestHeaders }: Exchange): boolean {
  return error !== undefined && !has(requestHeaders, 'host') && !has(requestHeaders, ':authority');
}

/** The page that asked, by its Referer; null if there is none, or if the page is of the URL's own origin. */
export function refererOrigin({ requestHeaders, url }: Exchange): string | null {
  const origin = originOf(get(requestHeaders, 'referer') ?? '');
  return origin === 'null' || origin === originOf(url) ? null : origin;
}

/**
 * The origin that a response from the cache was given to, where Chromium shows no Origin header, as for scripts: their page's,
 * if the response lets that in. If not, it may be that of a sandboxed frame, or the mode no-cors, in which there is none.
 */
export function originLetIn(exchange: Exchange): string | null {
  const { resourceType, response } = exchange;
  if ((resourceType !== 'fetch' && resourceType !== 'xhr') || response === null || !isProvisional(exchange))
    return null;
  const origin = refererOrigin(exchange);
  const allowed = get(response.headers, 'access-control-allow-origin');
  return allowed === '*' || allowed === origin ? origin : null;
}
