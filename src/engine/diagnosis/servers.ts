import type { Exchange } from '../http/exchange';
import { originOf } from '../http/origin';
import { type ServerTraffic, serverTraffic } from './server-traffic';

interface KnownServer {
  readonly exchanges: Exchange[];
  /** null: something came since it was made. */
  traffic: ServerTraffic | null;
}

/** All servers of a capture, by origin, with their traffic so far. */
export class Servers {
  readonly #servers = new Map<string, KnownServer>();

  add(exchange: Exchange): void {
    const origin = originOf(exchange.url);
    const server = this.#servers.get(origin);
    if (server) {
      server.exchanges.push(exchange);
      server.traffic = null;
    } else this.#servers.set(origin, { exchanges: [exchange], traffic: null });
  }

  /** What its traffic says by now: the same object until more comes. */
  trafficOf(origin: string): ServerTraffic {
    const server = this.#servers.get(origin);
    if (!server) return serverTraffic(origin, []);
    server.traffic ??= serverTraffic(origin, server.exchanges);
    return server.traffic;
  }
}
