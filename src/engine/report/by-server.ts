import { lowerBound } from '../traffic/sorted';
import { lazy } from './lazy';
import type { RequestReport } from './report';

/** One server's requests, as indexes into all of them. */
export interface RequestsOfServer {
  readonly requests: readonly number[];
  readonly blocked: readonly number[];
}

/** Requests by the origin of their server, in the order of the first of each. What was given out stays as it is. */
export class ByServer {
  readonly #servers = new Map<string, Server>();

  /** After something has changed in the requests from an index on. */
  update(
    requests: readonly Pick<RequestReport, 'server' | 'verdict'>[],
    from: number,
  ): ReadonlyMap<string, RequestsOfServer> {
    for (const [origin, server] of this.#servers) {
      server.cut(from);
      if (server.isEmpty) this.#servers.delete(origin);
    }
    for (let i = from; i < requests.length; i++) {
      const request = requests[i];
      if (!request) break;
      let server = this.#servers.get(request.server);
      if (!server) {
        server = new Server();
        this.#servers.set(request.server, server);
      }
      server.add(i, request.verdict === 'blocked');
    }
    return new Map([...this.#servers].map(([origin, server]) => [origin, server.now()]));
  }
}

/** Its lists only grow; where they have to be cut they are replaced. So a list and its length say what it was. */
class Server {
  #requests: number[] = [];
  #blocked: number[] = [];
  #now: RequestsOfServer | null = null;

  get isEmpty(): boolean {
    return this.#requests.length === 0;
  }

  cut(end: number): void {
    const last = this.#requests.at(-1);
    if (last === undefined || last < end) return;
    this.#requests = before(end, this.#requests);
    this.#blocked = before(end, this.#blocked);
    this.#now = null;
  }

  add(request: number, isBlocked: boolean): void {
    this.#requests.push(request);
    if (isBlocked) this.#blocked.push(request);
    this.#now = null;
  }

  now(): RequestsOfServer {
    this.#now ??= asNow(this.#requests, this.#blocked);
    return this.#now;
  }
}

/** Two growing lists as they are now; copied when they are read. */
function asNow(requests: readonly number[], blocked: readonly number[]): RequestsOfServer {
  const lengths = { requests: requests.length, blocked: blocked.length };
  const ownRequests = lazy(() => requests.slice(0, lengths.requests));
  const ownBlocked = lazy(() => blocked.slice(0, lengths.blocked));
  return {
    get requests() {
      return ownRequests();
    },
    get blocked() {
      return ownBlocked();
    },
  };
}

function before(end: number, list: readonly number[]): number[] {
  return list.slice(
    0,
    lowerBound(list, (item) => item < end),
  );
}
