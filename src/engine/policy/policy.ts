/** The least a server must answer so that all its observed requests pass: each list is that of all of them together. */
export interface Policy {
  /** Serialized origins, sorted. */
  readonly origins: readonly string[];
  /** Methods that are not CORS-safelisted, sorted. */
  readonly methods: readonly string[];
  /** Lower-case names of request headers that are not CORS-safelisted, sorted. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
  /** Lower-case names of response headers to be offered to scripts. */
  readonly exposeHeaders: readonly string[];
  /** Seconds. Chromium caps at 7,200: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age */
  readonly maxAge: number;
}
