import type { Response } from '../../http/exchange';
import { get } from '../../http/header-list';
import { unsafeHeaderNames } from '../../policy/observe-policy';
import type { Hop } from '../../traffic/chain';
import { bodyLength } from '../mend/body-limit';

/**
 * What of a hop the outcome can depend on, as a key: thousands of requests of a page have few shapes. Of the URL, its path
 * counts, since configuration differs by folder and handlers by extension.
 */
export function shapeOf(hop: Hop): string {
  const { url, method, origin, preflight, exchange } = hop;
  const { host, pathname, search } = new URL(url);
  const folder = pathname.slice(0, pathname.lastIndexOf('/'));
  const extension = /\.[a-z0-9]+$/i.exec(pathname)?.[0] ?? '';
  return JSON.stringify([
    host,
    folder,
    extension,
    search.length,
    method,
    origin,
    unsafeHeaderNames(hop),
    answerOf(preflight?.response ?? null),
    answerOf(exchange?.response ?? null),
    bodyLength(exchange?.requestHeaders ?? []),
  ]);
}

function answerOf(response: Response | null): unknown {
  if (response === null) return null;
  const cors = response.headers.filter(({ name }) => /^access-control-/i.test(name));
  return [
    response.status,
    get(response.headers, 'location'),
    cors.map(({ name, value }) => [name.toLowerCase(), value]),
  ];
}
