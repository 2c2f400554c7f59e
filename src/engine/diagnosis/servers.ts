import type { Exchange } from '../http/exchange';
import { type ServerTraffic, serverTraffic } from './server-traffic';

interface KnownServer {
  readonly exchanges: Exchange[];
  readonly traffic: ServerTraffic;
}

/** All servers of a capture, by origin, with their traffic so far. */
export class Servers {
  readonly #servers = new Map<string, KnownServer>();

  add(exchange: Exchange): void {
    this.#server(exchange.server).exchanges.push(exchange);
  }

  /** The same object each time: it tells what is known by now. */
  trafficOf(origin: string): ServerTraffic {
    return this.#server(origin).traffic;
  }

  #server(origin: string): KnownServer {
    let server = this.#servers.get(origin);
    if (!server) {
      const exchanges: Exchange[] = [];
      server = { exchanges, traffic: serverTraffic(origin, exchanges) };
      this.#servers.set(origin, server);
    }
    return server;
  }
}
