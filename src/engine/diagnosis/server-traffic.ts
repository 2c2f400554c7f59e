import type { Exchange } from '../http/exchange';
import { get, has } from '../http/header-list';
import { eachOnce } from './each-once';
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

/** What the responses of one server say of it. Each is looked at once, when something is asked that takes it. */
export function serverTraffic(origin: string, exchanges: readonly Exchange[]): ServerTraffic {
  return new Gathered(origin, exchanges);
}

class Gathered implements ServerTraffic {
  readonly #update: () => void;
  readonly #servers = new Set<string>();
  readonly #poweredBy = new Set<string>();
  #isFramework = false;
  /** By headers that only IIS sends, for servers whose Server header was removed. */
  #isIis = false;
  #hasCors = false;

  constructor(
    readonly origin: string,
    readonly exchanges: readonly Exchange[],
  ) {
    this.#update = eachOnce(exchanges, (exchange) => this.#look(exchange));
  }

  get product(): string | null {
    this.#update();
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
    this.#update();
    return this.#hasCors;
  }

  #anyServer(pattern: RegExp): boolean {
    this.#update();
    for (const server of this.#servers) if (pattern.test(server)) return true;
    return false;
  }

  #look({ response }: Exchange): void {
    if (response === null) return;
    const { headers } = response;
    const server = get(headers, 'server');
    if (server !== null) this.#servers.add(server);
    const poweredBy = get(headers, 'x-powered-by');
    if (poweredBy !== null) this.#poweredBy.add(poweredBy);
    const hasVersion = has(headers, 'x-aspnet-version');
    this.#isFramework ||= hasVersion || has(headers, 'x-aspnetmvc-version');
    const named = server ?? poweredBy ?? 'ASP.NET';
    this.#isIis ||= hasVersion || (/^ASP\.NET/.test(named) && isNativeOptions(headers));
    this.#hasCors ||= has(headers, 'access-control-allow-origin');
  }
}
