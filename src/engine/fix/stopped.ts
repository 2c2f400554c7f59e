import type { Observed } from '../policy/observe-policy';
import type { CauseReport, Credentials } from '../report/report';

/** A request that stops, with its index in the report. */
export interface Stopped extends Observed {
  readonly request: number;
  /** The mode to judge it under. */
  readonly credentials: () => Credentials;
  readonly cause: () => Pick<CauseReport, 'code' | 'confidence'> | null;
}
