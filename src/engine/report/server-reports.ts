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
  const groups = new Map<string, Group>();
  requests.forEach((view, request) => {
    let group = groups.get(view.server);
    if (!group) {
      group = { requests: [], blocked: [] };
      groups.set(view.server, group);
    }
    group.requests.push(request);
    if (view.verdict === 'blocked') group.blocked.push(request);
  });
  return [...groups].map(([origin, group]) => {
    const stopped = (): readonly Blocked[] => group.requests.flatMap((i) => stoppedRequest(requests[i], i) ?? []);
    return serverReport(trafficOf(origin), group, lazy(stopped), () => observed().get(origin) ?? []);
  });
}

interface Group {
  /** Indexes into the report's requests. */
  readonly requests: number[];
  readonly blocked: number[];
}

function stoppedRequest(view: RequestView | undefined, request: number): Blocked | null {
  if (!view?.diagnosis.stops) return null;
  const { diagnosis } = view;
  return { diagnosis, hop: diagnosis.hop, request, cause: () => view.cause?.code ?? null };
}

function serverReport(
  server: ServerTraffic,
  { requests, blocked }: Group,
  stopped: () => readonly Blocked[],
  observed: () => readonly Observed[],
): ServerReport {
  const policy = lazy(() => observePolicy(observed()));
  const fixes = lazy(() => (stopped().length === 0 ? [] : fixesFor(policy(), server, stopped())));
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
