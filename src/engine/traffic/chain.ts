import type { Exchange } from '../http/exchange';

/** One request of a redirect chain, with the preflight that was sent for it. */
export interface Hop {
  readonly url: string;
  readonly method: string;
  /**
   * What its Origin header, or its preflight's, says; null if neither is in the capture or has one. Of what the browser's cache
   * answered it is the page's, by its Referer.
   */
  readonly origin: string | null;
  /** null: only its preflight is in the capture (Firefox gives no entry for a request that its preflight refused). */
  readonly exchange: Exchange | null;
  /** null: none was needed, or it was cached, or it is not in the capture. */
  readonly preflight: Exchange | null;
}

/** What a page asked for once: one request, or several in a chain of redirects. */
export interface Chain {
  readonly hops: readonly [Hop, ...Hop[]];
}
