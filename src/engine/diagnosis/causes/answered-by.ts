import type { Response } from '../../http/exchange';
import { get, has, linesOf } from '../../http/header-list';
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

/** Headers that an application or its framework adds, and IIS to none of its own answers. */
export function isOfApplication({ headers }: Response): boolean {
  return (
    has(headers, 'x-aspnet-version') ||
    has(headers, 'x-aspnetmvc-version') ||
    linesOf(headers, 'set-cookie').some(({ value }) => sessionCookie.test(value))
  );
}

/** Those of ASP.NET, ASP and PHP; load balancers add cookies to every answer. */
const sessionCookie = /^\s*(\.?ASP|PHPSESSID)/i;
