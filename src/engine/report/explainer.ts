import type { Diagnosis } from '../diagnosis/diagnose';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import { causeReport } from './cause-report';
import type { Judged } from './judged';
import { KnownFixes } from './known-fixes';
import type { CauseReport, ServerReport } from './report';
import { type InputByServer, serverReports } from './server-reports';

/**
 * Why servers answer as they do, and what to do there. It is by far the larger part of the engine, and requests are judged
 * without it: where a page must start quickly, it comes later than `Analysis`.
 */
export class Explainer {
  readonly #known = new KnownFixes();

  /** Why a request was stopped; null if the capture points to no cause. */
  causeOf(diagnosis: Diagnosis, server: ServerTraffic): CauseReport | null {
    return causeReport(diagnosis, server);
  }

  /** The servers' part of the report; `inputs` is what the user has said of them. */
  serversOf(judged: Judged, inputs: InputByServer): readonly ServerReport[] {
    return serverReports(judged, inputs, this.#known);
  }
}
