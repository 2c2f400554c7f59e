import type { Observed } from '../policy/observe-policy';
import type { CauseReport, Credentials } from '../report/report';

/** A request that stops, with its index in the report. */
export interface Stopped extends Observed {
  readonly request: number;
  /** The mode to judge it under. */
  readonly credentials: () => Credentials;
  readonly cause: () => Pick<CauseReport, 'code' | 'confidence'> | null;
}

/** Whether what stopped it came from the server, so that a change there can matter. */
export function isServers({ cause }: Pick<Stopped, 'cause'>): boolean {
  const code = cause()?.code;
  return code !== 'local-network' && code !== 'redirect-by-browser';
}

/** Whether a server can let it pass: no server should let in the origin `null`. */
export function isCurable({ cause, hop }: Pick<Stopped, 'cause' | 'hop'>): boolean {
  return isServers({ cause }) && hop.origin !== 'null';
}
