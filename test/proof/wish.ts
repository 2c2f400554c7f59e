/** What a page wants to send. */
export interface Wish {
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly method: string;
  /** Names of request headers that a script sets. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
  /** Bytes of the body. */
  readonly body: number;
}

/** What became of it: the page could read a response, or the browser refused. */
export interface Sent {
  readonly passed: boolean;
  /** Of the response that the page could read, else 0. */
  readonly status: number;
}

/** What scripts set, where it matters; 1 otherwise. IIS takes the token for that of a user who is signed in. */
export const headerValues: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  authorization: 'Negotiate dGVzdA==',
};
