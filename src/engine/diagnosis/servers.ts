import type { Exchange } from '../http/exchange';
import { IncomingTraffic, type ServerTraffic } from './server-traffic';

/** All servers of a capture, by origin, with their traffic so far. */
export class Servers {
  readonly #servers = new Map<string, IncomingTraffic>();

  add(exchange: Exchange): void {
    this.#server(exchange.server).add(exchange);
  }

  /** The same object each time: it tells what is known by now. */
  trafficOf(origin: string): ServerTraffic {
    return this.#server(origin);
  }

  #server(origin: string): IncomingTraffic {
    let server = this.#servers.get(origin);
    if (!server) {
      server = new IncomingTraffic(origin);
      this.#servers.set(origin, server);
    }
    return server;
  }
}
