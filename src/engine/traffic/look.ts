import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import type { Exchange } from '../http/exchange';
import type { HeaderList } from '../http/header-list';
import { memo } from './memo';
import { scriptHeaders } from './script-headers';

/** What a request shows of the preflight that it needed. Most are looked at for little of it. */
class RequestLook {
  readonly #request: Exchange;
  #set: HeaderList | undefined;
  #unsafeNames: readonly string[] | undefined;

  constructor(request: Exchange) {
    this.#request = request;
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

  #setByScript(): HeaderList {
    this.#set ??= scriptHeaders(this.#request.requestHeaders);
    return this.#set;
  }
}

export const lookOfRequest = memo((request: Exchange) => new RequestLook(request));

/**
 * Whether a request went over the wire. Chromium shows an Origin header of those only that did, whether or not an answer
 * is shown; Firefox shows one of requests that were refused, too.
 */
export function wasSent({ response, error, origin }: Exchange): boolean {
  return response !== null || (error !== undefined && origin !== null);
}
