import type { Diagnosis } from '../diagnosis/diagnose';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { CauseReport } from './report';
import type { Snapshot } from './request-views';

/** Gives a server's traffic by now. */
export type TrafficOf = (origin: string) => ServerTraffic;

/** Why a request was stopped: null if the capture points to nothing, undefined as long as it cannot be told. */
export type CauseOf = (diagnosis: Diagnosis, server: ServerTraffic) => CauseReport | null | undefined;

/** All requests judged, as they are at one time: what reports on their servers are made of. */
export interface Judged extends Snapshot {
  readonly trafficOf: TrafficOf;
}
