import { adviceFor } from '../diagnosis/advice';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import { type Blocked, fixesFor } from '../fix/fixes';
import { type Observed, observedByServer, observePolicy } from '../policy/observe-policy';
import type { RequestsOfServer } from './by-server';
import { lazy } from './lazy';
import type { Credentials, ServerReport } from './report';
import type { RequestView, TrafficOf } from './request-report';

/** The servers' part of the report: one a server that judged. Policies and fixes are made when they are read. */
export function serverReports(
  requests: readonly RequestView[],
  byServer: ReadonlyMap<string, RequestsOfServer>,
  trafficOf: TrafficOf,
): readonly ServerReport[] {
  const observed = lazy(() => observedByServer(requests.map(({ diagnosis }) => diagnosis)));
  return [...byServer].map(([origin, own]) => {
    const stopped = (): readonly Blocked[] => own.requests.flatMap((i) => stoppedRequest(requests[i], i) ?? []);
    return serverReport(trafficOf(origin), own, lazy(stopped), () => observed().get(origin) ?? []);
  });
}

function stoppedRequest(view: RequestView | undefined, request: number): Blocked | null {
  if (!view?.diagnosis.stops) return null;
  const { diagnosis } = view;
  return { diagnosis, hop: diagnosis.hop, request, cause: () => view.cause?.code ?? null };
}

function serverReport(
  server: ServerTraffic,
  own: RequestsOfServer,
  stopped: () => readonly Blocked[],
  observed: () => readonly Observed[],
): ServerReport {
  const policy = lazy(() => observePolicy(observed()));
  const fixes = lazy(() => (stopped().length === 0 ? [] : fixesFor(policy(), server, stopped())));
  const advice = lazy(() => adviceFor(server, observed()));
  return {
    origin: server.origin,
    product: server.product,
    get requests() {
      return own.requests;
    },
    get blocked() {
      return own.blocked;
    },
    get policy() {
      return policy();
    },
    get credentials() {
      return credentialsOf(stopped());
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
