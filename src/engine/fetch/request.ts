/** A request's credentials mode, as far as CORS tells it apart: `same-origin` never sends any to another origin. */
export type CredentialsMode = 'include' | 'omit';

/** What of a request the CORS protocol looks at. https://fetch.spec.whatwg.org/#requests */
export interface CorsRequest {
  /** The result of byte-serializing its origin: what the `Origin` header says. */
  readonly origin: string;
  readonly url: string;
  readonly method: string;
  /** CORS-unsafe request-header names: what `Access-Control-Request-Headers` lists. */
  readonly unsafeHeaderNames: readonly string[];
  readonly credentials: CredentialsMode;
}
