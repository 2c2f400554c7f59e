import { causeOf } from '../diagnosis/causes';
import { type Diagnosis, serverOf } from '../diagnosis/diagnose';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { CauseReport, RequestReport } from './report';

/** Gives a server's traffic by now. */
export type TrafficOf = (origin: string) => ServerTraffic;

/**
 * A request's part of the report. What takes time is made when it is read; the cause speaks of the server's traffic at that
 * time.
 */
export function requestReport(id: string, diagnosis: Diagnosis, trafficOf: TrafficOf): RequestReport {
  const { chain, verdict, credentials, hop } = diagnosis;
  const [first] = chain.hops;
  const server = serverOf(hop);
  let cause: { readonly of: ServerTraffic; readonly report: CauseReport | null } | undefined;
  return {
    id,
    url: first.url,
    method: first.method,
    origin: first.origin ?? chain.hops.find(({ origin }) => origin !== null)?.origin ?? null,
    entry: first.exchange?.entry ?? null,
    ...entriesOf(diagnosis),
    verdict,
    credentials,
    get reasons() {
      return diagnosis.reasons();
    },
    get problems() {
      return diagnosis.problems();
    },
    get cause() {
      if (!diagnosis.stops) return null;
      const traffic = trafficOf(server);
      if (cause?.of !== traffic) cause = { of: traffic, report: causeFor(diagnosis, traffic) };
      return cause.report;
    },
    server,
    get summary() {
      return diagnosis.words().summary;
    },
    get brief() {
      return diagnosis.words().brief;
    },
    get steps() {
      return diagnosis.steps();
    },
    ...timesOf(diagnosis),
  };
}

function entriesOf({ chain }: Diagnosis): Pick<RequestReport, 'hops' | 'preflights' | 'status'> {
  const exchanges = chain.hops.flatMap(({ exchange }) => exchange ?? []);
  const preflights = chain.hops.flatMap(({ preflight }) => preflight ?? []);
  return {
    hops: exchanges.map(({ entry }) => entry),
    preflights: preflights.map(({ entry }) => entry),
    status: {
      preflight: preflights[preflights.length - 1]?.response?.status ?? null,
      actual: exchanges[exchanges.length - 1]?.response?.status ?? null,
    },
  };
}

function timesOf({ chain }: Diagnosis): Pick<RequestReport, 'startedDateTime' | 'durationMs'> {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const hop of chain.hops) {
    for (const exchange of [hop.exchange, hop.preflight]) {
      if (exchange === null) continue;
      start = Math.min(start, exchange.start);
      end = Math.max(end, exchange.start + exchange.duration);
    }
  }
  return { startedDateTime: new Date(start).toISOString(), durationMs: end > start ? Math.round(end - start) : null };
}

function causeFor(diagnosis: Diagnosis, server: ServerTraffic): CauseReport | null {
  const { hop } = diagnosis;
  const [reason] = diagnosis.reasons();
  const problems = diagnosis.problems();
  const problem = problems.find(({ rule, at }) => rule === reason?.rule && at === reason.at);
  const exchange = problem?.at === 'preflight' ? hop.preflight : hop.exchange;
  if (!problem || !exchange?.response) return null;
  return causeOf({ problem, problems, hop, exchange, response: exchange.response, origin: hop.origin ?? '', server });
}
