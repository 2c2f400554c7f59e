import { adviceFor } from '../diagnosis/advice';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { Stopped } from '../fix/stopped';
import { type Observed, observedByServer } from '../policy/observe-policy';
import { lazy } from './lazy';
import type { Credentials, ServerReport } from './report';
import type { RequestView, TrafficOf } from './request-report';
import { serverFix } from './server-fix';
import type { ServerInput } from './server-input';

/** What the user has said, by the origin of the server. */
export type InputByServer = Readonly<Record<string, ServerInput>>;

/** The servers' part of the report: one a server that judged. Policies and fixes are made when they are read. */
export function serverReports(
  requests: readonly RequestView[],
  trafficOf: TrafficOf,
  inputs: InputByServer,
): readonly ServerReport[] {
  const observed = lazy(() => observedByServer(requests.map(({ diagnosis }) => diagnosis)));
  const indexes = new Map<string, number[]>();
  requests.forEach(({ server }, i) => {
    const group = indexes.get(server);
    if (group) group.push(i);
    else indexes.set(server, [i]);
  });
  return [...indexes].map(([origin, group]) => {
    const stopped = group.flatMap((request): Stopped[] => {
      const diagnosis = requests[request]?.diagnosis;
      if (!diagnosis?.stops) return [];
      const credentials = () => diagnosis.credentials();
      return [{ diagnosis, hop: diagnosis.hop, request, credentials, cause: () => requests[request]?.cause ?? null }];
    });
    const blocked = group.filter((i) => requests[i]?.verdict === 'blocked');
    return serverReport(
      trafficOf(origin),
      group,
      blocked,
      stopped,
      () => observed().get(origin) ?? [],
      inputs[origin] ?? {},
    );
  });
}

function serverReport(
  server: ServerTraffic,
  requests: readonly number[],
  blocked: readonly number[],
  stopped: readonly Stopped[],
  observed: () => readonly Observed[],
  input: ServerInput,
): ServerReport {
  const fix = lazy(() => serverFix(server, observed(), stopped, input));
  const advice = lazy(() => adviceFor(server, observed()));
  return {
    origin: server.origin,
    product: server.product,
    requests,
    blocked,
    get policy() {
      return fix().policy;
    },
    get credentials() {
      return credentialsOf(stopped);
    },
    get fixes() {
      return fix().fixes();
    },
    get questions() {
      return fix().questions;
    },
    get checks() {
      return fix().checks();
    },
    get webConfig() {
      return fix().webConfig();
    },
    get advice() {
      return advice();
    },
  };
}

/** Whether the stopped requests send credentials: yes if one does, not known if that is open for one. */
function credentialsOf(stopped: readonly Stopped[]): Credentials {
  const modes = stopped.map(({ diagnosis }) => diagnosis.credentials());
  if (modes.includes('include')) return 'include';
  return modes.includes('unknown') ? 'unknown' : 'omit';
}
