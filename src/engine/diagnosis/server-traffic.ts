import type { Exchange, Response } from '../http/exchange';
import { get, has } from '../http/header-list';

/** Everything the capture has of one server, and what its responses give away about what runs there. */
export interface ServerTraffic {
  readonly origin: string;
  readonly exchanges: readonly Exchange[];
  /** What answers there, for people: `IIS 10.0 · ASP.NET`; null if nothing tells. */
  readonly product: string | null;
  readonly isIis: boolean;
  readonly isKestrel: boolean;
  /** Some response carries Access-Control-Allow-Origin. */
  readonly hasCors: boolean;
}

/** Gathers what the responses of one server say of it. */
export function serverTraffic(origin: string, exchanges: readonly Exchange[]): ServerTraffic {
  const responses = exchanges.flatMap(({ response }) => response ?? []);
  const servers = [...new Set(responses.flatMap(({ headers }) => get(headers, 'server') ?? []))].sort();
  const isIis = servers.some((server) => /^Microsoft-IIS/i.test(server));
  const isKestrel = servers.some((server) => /^Kestrel/i.test(server));
  return {
    origin,
    exchanges,
    product: productOf(servers, responses),
    isIis: isIis || responses.some(isIisAnswer),
    isKestrel,
    hasCors: responses.some(({ headers }) => has(headers, 'access-control-allow-origin')),
  };
}

function productOf(servers: readonly string[], responses: readonly Response[]): string | null {
  const names = servers.map((server) =>
    server.replace(/^Microsoft-IIS\//i, 'IIS ').replace(/^Microsoft-HTTPAPI\S*/i, 'http.sys'),
  );
  const any = (name: string): boolean => responses.some(({ headers }) => has(headers, name));
  const poweredBy = responses.flatMap(({ headers }) => get(headers, 'x-powered-by') ?? []);
  if (any('x-aspnet-version') || any('x-aspnetmvc-version')) names.push('ASP.NET Framework');
  else if (poweredBy.some((value) => /ASP\.NET/i.test(value))) names.push('ASP.NET');
  const other = poweredBy.find((value) => !/ASP\.NET/i.test(value));
  if (other !== undefined) names.push(other);
  return names.length === 0 ? null : [...new Set(names)].join(' · ');
}

/**
 * Headers that only IIS sends, for servers whose Server header was removed. `Public` is obsolete everywhere else.
 * https://learn.microsoft.com/iis/get-started/introduction-to-iis/iis-modules-overview (ProtocolSupportModule)
 */
function isIisAnswer({ headers }: Response): boolean {
  return (has(headers, 'public') && has(headers, 'allow')) || has(headers, 'x-aspnet-version');
}
