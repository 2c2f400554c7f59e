import type { Exchange } from '../http/exchange';
import { KeptResponses } from './kept-responses';
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

  /** The response that the browser's cache may have given a request, as far as the capture has it by now. */
  keptFor(request: Exchange): Exchange | null {
    return this.#server(request.server).kept.giveTo(request);
  }

  /** The requests for which `keptFor` gave something else than it would by now. */
  givenOthers(): readonly Exchange[] {
    return [...this.#servers.values()].flatMap(({ kept }) => kept.givenOthers());
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
