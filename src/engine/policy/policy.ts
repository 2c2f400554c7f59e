/** The least a server must answer so that all its observed requests pass. The lists are those of all rules together. */
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
  /** What each origin needs, in the order of `origins`. */
  readonly rules: readonly OriginRule[];
}

/** What one origin needs. */
export interface OriginRule {
  readonly origin: string;
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly credentials: boolean;
  readonly exposeHeaders: readonly string[];
}

/** What code is to allow. `*` comes without credentials only: no browser would accept both. */
export type CodePolicy = Pick<Policy, 'rules' | 'maxAge'>;

/** The policy of these rules, one an origin. */
export function policyOf(rules: readonly OriginRule[], maxAge: number): Policy {
  const ordered = rules.toSorted((a, b) => (a.origin < b.origin ? -1 : 1));
  return {
    origins: ordered.map(({ origin }) => origin),
    methods: sortedSet(ordered.flatMap(({ methods }) => methods)),
    headers: sortedSet(ordered.flatMap(({ headers }) => headers)),
    credentials: ordered.some(({ credentials }) => credentials),
    exposeHeaders: sortedSet(ordered.flatMap(({ exposeHeaders }) => exposeHeaders)),
    maxAge,
    rules: ordered,
  };
}

export function sortedSet(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
