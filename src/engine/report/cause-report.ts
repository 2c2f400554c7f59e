import { causeOf } from '../diagnosis/causes';
import type { Diagnosis } from '../diagnosis/diagnose';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { CauseReport } from './report';

/** Why the server answered so that the request was stopped; null if the capture points to no cause. */
export function causeReport(stopped: Diagnosis, server: ServerTraffic): CauseReport | null {
  const { hop } = stopped;
  const [reason] = stopped.reasons();
  const problems = stopped.problems();
  const problem = problems.find(({ rule, at }) => rule === reason?.rule && at === reason.at);
  const exchange = problem?.at === 'preflight' ? hop.preflight : hop.exchange;
  if (!problem || !exchange?.response) return null;
  return causeOf({ problem, problems, hop, exchange, response: exchange.response, origin: hop.origin ?? '', server });
}
