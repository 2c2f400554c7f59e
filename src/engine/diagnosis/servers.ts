import type { Exchange } from '../http/exchange';
import { KeptResponses } from './browser-cache';
import { IncomingTraffic, type ServerTraffic } from './server-traffic';

interface KnownServer {
  readonly traffic: IncomingTraffic;
  readonly kept: KeptResponses;
}

/** All servers of a capture, by origin, with their traffic so far. */
export class Servers {
  readonly #servers = new Map<string, KnownServer>();

  add(exchange: Exchange): void {
    this.#server(exchange.server).traffic.add(exchange);
  }

  /** The same object each time: it tells what is known by now. */
  trafficOf(origin: string): ServerTraffic {
    return this.#server(origin).traffic;
  }

  /** What the browser's cache gave a request, as far as the capture has it by now. */
  keptBefore(request: Exchange): Exchange | null {
    return this.#server(request.server).kept.before(request);
  }

  #server(origin: string): KnownServer {
    let server = this.#servers.get(origin);
    if (!server) {
      const traffic = new IncomingTraffic(origin);
      server = { traffic, kept: new KeptResponses(traffic.exchanges) };
      this.#servers.set(origin, server);
    }
    return server;
  }
}
