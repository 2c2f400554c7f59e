import { adviceFor } from '../diagnosis/advice';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import { isServers, type Stopped } from '../fix/stopped';
import { isServer } from '../http/is-server';
import { type Observed, observedByServer } from '../policy/observe-policy';
import type { RequestsOfServer } from './by-server';
import type { Judged } from './judged';
import type { KnownFixes } from './known-fixes';
import { lazy } from './lazy';
import type { Credentials, ServerReport } from './report';
import type { RequestView } from './request-report';
import { serverFix } from './server-fix';
import type { ServerInput } from './server-input';

/** What the user has said, by the origin of the server. */
export type InputByServer = Readonly<Record<string, ServerInput>>;

/** The servers' part of the report: one a server that judged. Policies and fixes are made when they are read. */
export function serverReports(
  { requests, byServer, trafficOf }: Judged,
  inputs: InputByServer,
  known: KnownFixes,
): readonly ServerReport[] {
  const observed = lazy(() => observedByServer(requests.flatMap(({ trial, diagnosis }) => (trial ? [] : diagnosis))));
  return [...byServer].map(([origin, own]) => {
    const stopped = (): readonly Stopped[] => own.requests.flatMap((i) => stoppedRequest(requests[i], i) ?? []);
    return serverReport(
      trafficOf(origin),
      own,
      lazy(stopped),
      () => observed().get(origin) ?? [],
      inputs[origin] ?? {},
      known,
    );
  });
}

function stoppedRequest(view: RequestView | undefined, request: number): Stopped | null {
  // What is asked of no server, as of a file, none can let in.
  if (!view?.diagnosis.stops || !isServer(view.server)) return null;
  const { diagnosis } = view;
  return {
    diagnosis,
    hop: diagnosis.hop,
    request,
    credentials: () => diagnosis.credentials(),
    cause: () => view.cause,
  };
}

function serverReport(
  server: ServerTraffic,
  own: RequestsOfServer,
  stopped: () => readonly Stopped[],
  observed: () => readonly Observed[],
  input: ServerInput,
  known: KnownFixes,
): ServerReport {
  const fix = lazy(() => serverFix(server, observed(), stopped(), input, known));
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
      return fix().policy;
    },
    get credentials() {
      return credentialsOf(stopped());
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
  const modes = stopped.filter(isServers).map(({ diagnosis }) => diagnosis.credentials());
  if (modes.includes('include')) return 'include';
  return modes.includes('unknown') ? 'unknown' : 'omit';
}
