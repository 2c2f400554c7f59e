import type { Exchange, Response } from '../http/exchange';
import { get, type HeaderList, has } from '../http/header-list';
import { parseOrigin } from '../http/origin';
import { isPreflight } from '../traffic/preflight';
import { eachOnce } from './each-once';
import { type BrokenSite, LatestFaults } from './latest-faults';
import { isNativeOptions } from './native-options';
import type { ServerTraffic } from './server-traffic';
import { isFromHttpSys, isJson } from './telling';

/**
 * What all responses of a server together give away: each is looked at once, however many causes ask. Like the traffic it
 * says what is known by now.
 */
export interface ServerFacts {
  /** Origins that were answered with themselves in Access-Control-Allow-Origin. */
  readonly echoed: ReadonlySet<string>;
  /** Those of them that were answered so by something else than a preflight. */
  readonly echoedBeyondPreflights: ReadonlySet<string>;
  /** Values of Access-Control-Allow-Origin that were sent to others than they name, who are never named themselves. */
  readonly fixed: ReadonlySet<string>;
  /** A response that answers no preflight carries Access-Control-Allow-Origin. */
  readonly hasCorsBeyondPreflights: boolean;
  /** A request with an Origin was answered well, and without Access-Control-Allow-Origin: not only errors lack it. */
  readonly goodWithoutCors: boolean;
  /** A request without Origin was answered without Access-Control-Allow-Origin, so it depends on the request. */
  readonly bareWithoutOrigin: boolean;
  readonly isFramework: boolean;
  /** Azure App Service, whose own CORS list goes before the application's. */
  readonly isAzure: boolean;
  readonly hasWebDav: boolean;
  /** An answer of IIS itself carries Access-Control-Allow-Origin: then it is set in IIS's configuration. */
  readonly iisSendsAllowOrigin: boolean;
  /** Such answers name several origins: custom headers cannot, rules of URL Rewrite can. */
  readonly iisNamesOrigins: boolean;
  /** The site whose latest answers are all a 500 that IIS itself can have made, if this exchange is one of them. */
  brokenSiteOf(exchange: Exchange): BrokenSite | null;
  /** An application that listens on http.sys without IIS: http.sys names itself on its good answers, too. */
  readonly isOnHttpSys: boolean;
}

const known = new WeakMap<ServerTraffic, Gathered>();

export function factsOf(server: ServerTraffic): ServerFacts {
  let facts = known.get(server);
  if (!facts) {
    facts = new Gathered(server);
    known.set(server, facts);
  }
  facts.update();
  return facts;
}

class Gathered implements ServerFacts {
  readonly update: () => void;
  readonly echoed = new Set<string>();
  readonly echoedBeyondPreflights = new Set<string>();
  /** Values of Access-Control-Allow-Origin by those who got them and are not named; null has no Origin header. */
  readonly #toOthers = new Map<string | null, Set<string>>();
  hasCorsBeyondPreflights = false;
  goodWithoutCors = false;
  bareWithoutOrigin = false;
  isFramework = false;
  isAzure: boolean;
  hasWebDav = false;
  isOnHttpSys = false;
  readonly #nativeAllowOrigins = new Set<string>();
  readonly #faults = new LatestFaults();

  constructor(readonly server: ServerTraffic) {
    this.isAzure = parseOrigin(server.origin)?.host.endsWith('.azurewebsites.net') ?? false;
    this.update = eachOnce(server.exchanges, (exchange) => {
      if (exchange.response !== null) this.#look(exchange, exchange.response);
    });
  }

  get fixed(): ReadonlySet<string> {
    const values = new Set<string>();
    for (const [origin, sent] of this.#toOthers) {
      if (origin === null || !this.echoed.has(origin)) for (const value of sent) values.add(value);
    }
    return values;
  }

  get iisSendsAllowOrigin(): boolean {
    return this.server.isIis && this.#nativeAllowOrigins.size > 0;
  }

  get iisNamesOrigins(): boolean {
    return this.server.isIis && this.#nativeAllowOrigins.size > 1;
  }

  brokenSiteOf(exchange: Exchange): BrokenSite | null {
    return this.server.isIis && this.#faults.include(exchange) ? this.#faults.site : null;
  }

  #look(exchange: Exchange, response: Response): void {
    const { status, headers } = response;
    this.#lookAtOrigins(exchange, response);
    this.isFramework ||= has(headers, 'x-aspnet-version') || has(headers, 'x-aspnetmvc-version');
    this.isAzure ||= setsAffinityCookie(headers);
    this.hasWebDav ||= has(headers, 'dav') || has(headers, 'ms-author-via');
    const value = isNativeOptions(headers) ? get(headers, allowOrigin) : null;
    if (value !== null) this.#nativeAllowOrigins.add(value);
    this.isOnHttpSys ||= isFromHttpSys(response) && (status < 400 || isJson(response));
    this.#faults.add(exchange, response);
  }

  #lookAtOrigins(exchange: Exchange, { status, headers }: Response): void {
    const { origin } = exchange;
    const value = get(headers, allowOrigin);
    const ofPreflight = isPreflight(exchange);
    if (value === null) {
      if (status >= 300 || ofPreflight) return;
      if (origin === null) this.bareWithoutOrigin = true;
      else this.goodWithoutCors = true;
      return;
    }
    if (!ofPreflight) this.hasCorsBeyondPreflights = true;
    if (value === origin) {
      this.echoed.add(value);
      if (!ofPreflight) this.echoedBeyondPreflights.add(value);
    } else if (value !== '*') {
      const sent = this.#toOthers.get(origin);
      if (sent) sent.add(value);
      else this.#toOthers.set(origin, new Set([value]));
    }
  }
}

const allowOrigin = 'access-control-allow-origin';

/** App Service’s cookie that keeps a client on one instance. https://learn.microsoft.com/azure/app-service/configure-common */
function setsAffinityCookie(headers: HeaderList): boolean {
  return headers.some(({ name, value }) => name.toLowerCase() === 'set-cookie' && /^\s*ARRAffinity/i.test(value));
}
