import type { ConsoleReason } from './console';

/** What Firefox itself said of one request: a reason of CORS, or how else it went. */
export type Said = string;

/** The page could read it. */
export const allowed = 'allowed';

/** It failed without a word about CORS, or the page need not be able to read it. */
export const notCors = 'not CORS';

/** The reason for most failures of the network, for those redirects that are not followed, and an echo of other reasons. */
export const didNotSucceed = 'CORSDidNotSucceed';

/** The first reason that is no echo. Of a refused preflight the console also says that the request did not succeed. */
export function reasonAmong(reasons: readonly ConsoleReason[]): string | null {
  const codes = [...new Set(reasons.map(({ code }) => code))];
  return codes.find((code) => code !== didNotSucceed) ?? codes[0] ?? null;
}
