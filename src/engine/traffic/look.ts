import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import type { Exchange } from '../http/exchange';
import type { HeaderList } from '../http/header-list';
import { requestedHeaderNames } from './preflight';
import { isProvisional } from './provisional';
import { scriptHeaders } from './script-headers';

/** What a preflight shows of the request that it was sent for. */
export interface PreflightLook {
  readonly origin: string | null;
  /** The header names that it asks for. */
  readonly names: readonly string[];
}

/** What a request shows of the preflight that it needed. Most are looked at for little of it. */
class RequestLook {
  readonly origin: string | null;
  readonly sent: boolean;
  readonly #request: Exchange;
  #set: HeaderList | undefined;
  #unsafeNames: readonly string[] | undefined;

  constructor(request: Exchange) {
    this.#request = request;
    this.origin = request.origin;
    this.sent = wasSent(request);
  }

  /** The names of its headers that need a preflight. */
  get unsafeNames(): readonly string[] {
    this.#unsafeNames ??= corsUnsafeRequestHeaderNames(this.#setByScript());
    return this.#unsafeNames;
  }

  /** Of what a script set, nothing is shown. */
  get bare(): boolean {
    return this.#setByScript().length === 0;
  }

  get provisional(): boolean {
    return isProvisional(this.#request);
  }

  #setByScript(): HeaderList {
    this.#set ??= scriptHeaders(this.#request.requestHeaders);
    return this.#set;
  }
}

export const lookOfPreflight = memo((preflight: Exchange): PreflightLook => {
  return { origin: preflight.origin, names: requestedHeaderNames(preflight) };
});

export const lookOfRequest = memo((request: Exchange) => new RequestLook(request));

/**
 * Whether a request went over the wire. Chromium shows an Origin header of those only that did, whether or not an answer
 * is shown; Firefox shows one of requests that were refused, too.
 */
export function wasSent({ response, error, origin }: Exchange): boolean {
  return response !== null || (error !== undefined && origin !== null);
}

/** An exchange never changes, and is compared with many. */
function memo<V>(look: (exchange: Exchange) => V): (exchange: Exchange) => V {
  const known = new WeakMap<Exchange, V>();
  return (exchange) => {
    const found = known.get(exchange);
    if (found !== undefined) return found;
    const value = look(exchange);
    known.set(exchange, value);
    return value;
  };
}
