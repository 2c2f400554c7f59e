import { get, has } from '../../http/header-list';
import type { Evidence } from './cause';

/**
 * IIS answered, by all that headers say. The Server header of the answer itself decides, for one server may stand before
 * others; where it was taken away, those of other answers do. ASP.NET Framework names itself through proxies.
 */
export function isOfIis({ response: { headers }, server }: Evidence): boolean {
  const name = get(headers, 'server');
  return name === null ? server.isIis : /^Microsoft-IIS/i.test(name) || has(headers, 'x-aspnet-version');
}

/** The same of Kestrel, which names itself unless a proxy does so in its place. */
export function isOfKestrel({ response, server }: Evidence): boolean {
  const name = get(response.headers, 'server');
  return name === null ? server.isKestrel : /^Kestrel/i.test(name);
}

/** Nothing tells what answered: it may be IIS. */
export function isUnnamed({ server }: Evidence): boolean {
  return server.product === null;
}
