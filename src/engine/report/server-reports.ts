import { adviceFor } from '../diagnosis/advice';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import { type Blocked, fixesFor } from '../fix/fixes';
import { type Observed, observedByServer, observePolicy } from '../policy/observe-policy';
import { lazy } from './lazy';
import type { Credentials, ServerReport } from './report';
import type { RequestView, TrafficOf } from './request-report';

/** The servers' part of the report: one a server that judged. Policies and fixes are made when they are read. */
export function serverReports(requests: readonly RequestView[], trafficOf: TrafficOf): readonly ServerReport[] {
  const observed = lazy(() => observedByServer(requests.map(({ diagnosis }) => diagnosis)));
  const indexes = new Map<string, number[]>();
  requests.forEach(({ server }, i) => {
    const group = indexes.get(server);
    if (group) group.push(i);
    else indexes.set(server, [i]);
  });
  return [...indexes].map(([origin, group]) => {
    const stopped = group.flatMap((request): Blocked[] => {
      const diagnosis = requests[request]?.diagnosis;
      if (!diagnosis?.stops) return [];
      return [{ diagnosis, hop: diagnosis.hop, request, cause: () => requests[request]?.cause?.code ?? null }];
    });
    const blocked = group.filter((i) => requests[i]?.verdict === 'blocked');
    return serverReport(trafficOf(origin), group, blocked, stopped, () => observed().get(origin) ?? []);
  });
}

function serverReport(
  server: ServerTraffic,
  requests: readonly number[],
  blocked: readonly number[],
  stopped: readonly Blocked[],
  observed: () => readonly Observed[],
): ServerReport {
  const policy = lazy(() => observePolicy(observed()));
  const fixes = lazy(() => (stopped.length === 0 ? [] : fixesFor(policy(), server, stopped)));
  const advice = lazy(() => adviceFor(server, observed()));
  return {
    origin: server.origin,
    product: server.product,
    requests,
    blocked,
    get policy() {
      return policy();
    },
    get credentials() {
      return credentialsOf(stopped);
    },
    get fixes() {
      return fixes();
    },
    get advice() {
      return advice();
    },
  };
}

/** Whether the stopped requests send credentials: yes if one does, not known if that is open for one. */
function credentialsOf(stopped: readonly Blocked[]): Credentials {
  const modes = stopped.map(({ diagnosis }) => diagnosis.credentials());
  if (modes.includes('include')) return 'include';
  return modes.includes('unknown') ? 'unknown' : 'omit';
}
