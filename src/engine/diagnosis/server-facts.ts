import type { Exchange, Response } from '../http/exchange';
import { get, type HeaderList, has } from '../http/header-list';
import { parseOrigin } from '../http/origin';
import { isPreflight } from '../traffic/preflight';
import type { ServerTraffic } from './server-traffic';

/** What all responses of a server together give away: gathered once, asked for by every cause and all advice. */
export interface ServerFacts {
  /** How many requests were answered. */
  readonly answered: number;
  readonly byUrl: ReadonlyMap<string, readonly Exchange[]>;
  /** Origins that were answered with themselves in Access-Control-Allow-Origin. */
  readonly echoed: ReadonlySet<string>;
  /** Values of Access-Control-Allow-Origin that were sent to others than they name, who are never named themselves. */
  readonly fixed: ReadonlySet<string>;
  /** A request with an Origin was answered well, and without Access-Control-Allow-Origin: not only errors lack it. */
  readonly goodWithoutCors: boolean;
  /** A request without Origin was answered without Access-Control-Allow-Origin, so it depends on the request. */
  readonly bareWithoutOrigin: boolean;
  readonly isFramework: boolean;
  /** Azure App Service, whose own CORS list goes before the application's. */
  readonly isAzure: boolean;
  readonly hasWebDav: boolean;
  /** An answer of IIS itself carries Access-Control-Allow-Origin: then it is set in customHeaders. */
  readonly iisSendsAllowOrigin: boolean;
  /** The latest answers, as far back as all of them are a 500 that IIS itself can have made. */
  readonly broken: ReadonlySet<Exchange>;
  /** An application that listens on http.sys without IIS: http.sys names itself on its good answers, too. */
  readonly isOnHttpSys: boolean;
}

const known = new WeakMap<ServerTraffic, ServerFacts>();

export function factsOf(server: ServerTraffic): ServerFacts {
  const found = known.get(server);
  if (found) return found;
  const facts = gather(server);
  known.set(server, facts);
  return facts;
}

function gather({ origin, exchanges, isIis }: ServerTraffic): ServerFacts {
  const responses = exchanges.flatMap(({ response }) => response ?? []);
  const any = (test: (response: Response) => boolean): boolean => responses.some(test);
  const carries = (...names: readonly string[]): boolean =>
    any(({ headers }) => names.some((name) => has(headers, name)));
  return {
    answered: responses.length,
    byUrl: grouped(exchanges),
    ...allowOrigins(exchanges),
    isFramework: carries('x-aspnet-version', 'x-aspnetmvc-version'),
    isAzure: (parseOrigin(origin)?.host.endsWith('.azurewebsites.net') ?? false) || any(setsAffinityCookie),
    hasWebDav: carries('dav', 'ms-author-via'),
    iisSendsAllowOrigin: isIis && any(({ headers }) => isNativeOptions(headers) && has(headers, allowOrigin)),
    broken: isIis ? brokenSince(exchanges) : new Set(),
    isOnHttpSys: any((response) => isFromHttpSys(response) && (response.status < 400 || isJson(response))),
  };
}

const allowOrigin = 'access-control-allow-origin';

function grouped(exchanges: readonly Exchange[]): ReadonlyMap<string, readonly Exchange[]> {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const group = groups.get(exchange.url);
    if (group) group.push(exchange);
    else groups.set(exchange.url, [exchange]);
  }
  return groups;
}

function allowOrigins(
  exchanges: readonly Exchange[],
): Pick<ServerFacts, 'echoed' | 'fixed' | 'goodWithoutCors' | 'bareWithoutOrigin'> {
  const echoed = new Set<string>();
  const toOthers: { value: string; origin: string | null }[] = [];
  let bareWithoutOrigin = false;
  let goodWithoutCors = false;
  for (const exchange of exchanges) {
    const { requestHeaders, response } = exchange;
    if (!response) continue;
    const origin = get(requestHeaders, 'origin');
    const value = get(response.headers, allowOrigin);
    if (value === null) {
      if (response.status >= 300 || isPreflight(exchange)) continue;
      if (origin === null) bareWithoutOrigin = true;
      else goodWithoutCors = true;
    } else if (value === origin) echoed.add(value);
    else if (value !== '*') toOthers.push({ value, origin });
  }
  const fixed = toOthers.filter(({ origin }) => origin === null || !echoed.has(origin)).map(({ value }) => value);
  return { echoed, fixed: new Set(fixed), goodWithoutCors, bareWithoutOrigin };
}

function brokenSince(exchanges: readonly Exchange[]): ReadonlySet<Exchange> {
  const isGood = ({ response }: Exchange): boolean => response !== null && !isServerFault(response);
  const lastGood = exchanges
    .filter(isGood)
    .reduce((latest, { start }) => Math.max(latest, start), Number.NEGATIVE_INFINITY);
  return new Set(exchanges.filter(({ response, start }) => response !== null && start > lastGood));
}

/** A page of IIS, or nothing; with the headers of ASP.NET Framework on it, the application ran. */
function isServerFault(response: Response): boolean {
  if (response.status !== 500 || has(response.headers, 'x-aspnet-version')) return false;
  return isHtml(response) || typeOf(response) === '';
}

/** App Service’s cookie that keeps a client on one instance. https://learn.microsoft.com/azure/app-service/configure-common */
function setsAffinityCookie({ headers }: Response): boolean {
  return headers.some(({ name, value }) => name.toLowerCase() === 'set-cookie' && /^\s*ARRAffinity/i.test(value));
}

/** `Allow` and `Public` together are the answer of IIS's OPTIONSVerbHandler; `Public` is obsolete everywhere else. */
export function isNativeOptions(headers: HeaderList): boolean {
  return has(headers, 'allow') && has(headers, 'public');
}

export function isFromHttpSys({ headers }: Response): boolean {
  return /^Microsoft-HTTPAPI/i.test(get(headers, 'server') ?? '');
}

export function isJson(response: Response): boolean {
  return /json/i.test(typeOf(response));
}

export function isHtml(response: Response): boolean {
  return /^text\/html/i.test(typeOf(response));
}

function typeOf({ mimeType, headers }: Response): string {
  return mimeType || (get(headers, 'content-type') ?? '');
}

/** Whether caches are told that the response depends on the Origin header. https://httpwg.org/specs/rfc9110.html#field.vary */
export function variesByOrigin(headers: HeaderList): boolean {
  const members = (get(headers, 'vary') ?? '').split(',').map((member) => member.trim().toLowerCase());
  return members.includes('origin') || members.includes('*');
}

/** Whether a shared cache answered: it says so by its age, or in the words of a CDN. */
export function isFromSharedCache(headers: HeaderList): boolean {
  if (/^[1-9]\d*$/.test(get(headers, 'age') ?? '')) return true;
  return ['x-cache', 'cf-cache-status', 'x-proxy-cache', 'x-cache-status'].some((name) =>
    /\bhit\b|_hit/i.test(get(headers, name) ?? ''),
  );
}

/** Whether the response itself says that caches may keep it. https://httpwg.org/specs/rfc9111.html#response.cacheability */
export function isMadeForCaches(headers: HeaderList): boolean {
  const control = get(headers, 'cache-control') ?? '';
  if (/\bno-store\b/i.test(control)) return false;
  return /\b(max-age|s-maxage)\s*=\s*"?[1-9]|\b(public|immutable)\b/i.test(control) || isFromSharedCache(headers);
}

export function isNotStored(headers: HeaderList): boolean {
  return /\bno-store\b/i.test(get(headers, 'cache-control') ?? '');
}
