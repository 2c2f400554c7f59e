import type { Exchange, Response } from '../http/exchange';
import { isNamed, withLine } from '../http/header-list';
import { isNativeOptions } from './native-options';

/**
 * Everything the capture has of one server, and what its responses give away about what runs there. It grows with the
 * capture: what it says is what is known by now.
 */
export interface ServerTraffic {
  readonly origin: string;
  /** Others may be added, none is taken away. */
  readonly exchanges: readonly Exchange[];
  /** What answers there, for people: `IIS 10.0 · ASP.NET`; null if nothing tells. */
  readonly product: string | null;
  readonly isIis: boolean;
  readonly isKestrel: boolean;
  /** Some response carries Access-Control-Allow-Origin. */
  readonly hasCors: boolean;
}

/** A server's traffic as it comes in: each exchange is looked at once. */
export class IncomingTraffic implements ServerTraffic {
  readonly #exchanges: Exchange[] = [];
  readonly #servers = new Set<string>();
  readonly #poweredBy = new Set<string>();
  #isFramework = false;
  /** By headers that only IIS sends, for servers whose Server header was removed. */
  #isIis = false;
  #hasCors = false;

  constructor(readonly origin: string) {}

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (exchange.response !== null) this.#look(exchange.response);
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  get product(): string | null {
    const names = [...this.#servers]
      .sort()
      .map((server) => server.replace(/^Microsoft-IIS\//i, 'IIS ').replace(/^Microsoft-HTTPAPI\S*/i, 'http.sys'));
    const poweredBy = [...this.#poweredBy].sort();
    if (this.#isFramework) names.push('ASP.NET Framework');
    else if (poweredBy.some((value) => /ASP\.NET/i.test(value))) names.push('ASP.NET');
    const other = poweredBy.find((value) => !/ASP\.NET/i.test(value));
    if (other !== undefined) names.push(other);
    return names.length === 0 ? null : [...new Set(names)].join(' · ');
  }

  get isIis(): boolean {
    return this.#anyServer(/^Microsoft-IIS/i) || this.#isIis;
  }

  get isKestrel(): boolean {
    return this.#anyServer(/^Kestrel/i);
  }

  get hasCors(): boolean {
    return this.#hasCors;
  }

  #anyServer(pattern: RegExp): boolean {
    for (const server of this.#servers) if (pattern.test(server)) return true;
    return false;
  }

  #look({ headers }: Response): void {
    let server: string | null = null;
    let poweredBy: string | null = null;
    let hasAllow = false;
    for (const header of headers) {
      if (isNamed(header, 'server')) server = withLine(server, header);
      else if (isNamed(header, 'x-powered-by')) poweredBy = withLine(poweredBy, header);
      else if (isNamed(header, 'x-aspnet-version')) this.#isFramework = this.#isIis = true;
      else if (isNamed(header, 'x-aspnetmvc-version')) this.#isFramework = true;
      else if (isNamed(header, 'access-control-allow-origin')) this.#hasCors = true;
      else if (isNamed(header, 'allow')) hasAllow = true;
    }
    if (server !== null) this.#servers.add(server);
    if (poweredBy !== null) this.#poweredBy.add(poweredBy);
    // What names itself as something else is not IIS.
    if (hasAllow && /^ASP\.NET/.test(server ?? poweredBy ?? 'ASP.NET')) this.#isIis ||= isNativeOptions(headers);
  }
}
