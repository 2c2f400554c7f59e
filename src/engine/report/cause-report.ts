import { causeOf } from '../diagnosis/causes';
import { ofLocalNetwork } from '../diagnosis/causes/local-network';
import { causeOutside } from '../diagnosis/causes/outside';
import type { Diagnosis } from '../diagnosis/diagnose';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { CauseReport } from './report';

/** Why a request was stopped, by the server or otherwise; null if it was not, or if the capture points to no cause. */
export function causeReport(diagnosis: Diagnosis, server: ServerTraffic): CauseReport | null {
  if (!diagnosis.stops) return causeOutside(diagnosis);
  const { chain, hop } = diagnosis;
  const [reason] = diagnosis.reasons();
  const problems = diagnosis.problems();
  const problem = problems.find(({ rule, at }) => rule === reason?.rule && at === reason.at);
  if (problem?.rule === 'local-network') return ofLocalNetwork(problem);
  const exchange = problem?.at === 'preflight' ? hop.preflight : hop.exchange;
  if (!problem || !exchange?.response) return null;
  const cause = causeOf({
    problem,
    problems,
    chain,
    hop,
    exchange,
    response: exchange.response,
    origin: hop.origin ?? '',
    server,
  });
  // What may not have stopped it cannot be why it failed for certain.
  return cause && diagnosis.verdict === 'unknown' ? { ...cause, confidence: 'possible' } : cause;
}
