import type { Exchange } from '../http/exchange';
import { originOf } from '../http/origin';
import { KeptResponses } from './browser-cache';
import { type ServerTraffic, serverTraffic } from './server-traffic';

interface KnownServer {
  readonly exchanges: Exchange[];
  readonly traffic: ServerTraffic;
  readonly kept: KeptResponses;
}

/** All servers of a capture, by origin, with their traffic so far. */
export class Servers {
  readonly #servers = new Map<string, KnownServer>();

  add(exchange: Exchange): void {
    this.#server(originOf(exchange.url)).exchanges.push(exchange);
  }

  /** The same object each time: it tells what is known by now. */
  trafficOf(origin: string): ServerTraffic {
    return this.#server(origin).traffic;
  }

  /** What the browser's cache gave a request, as far as the capture has it by now. */
  keptBefore(request: Exchange): Exchange | null {
    return this.#server(originOf(request.url)).kept.before(request);
  }

  #server(origin: string): KnownServer {
    let server = this.#servers.get(origin);
    if (!server) {
      const exchanges: Exchange[] = [];
      server = { exchanges, traffic: serverTraffic(origin, exchanges), kept: new KeptResponses(exchanges) };
      this.#servers.set(origin, server);
    }
    return server;
  }
}
