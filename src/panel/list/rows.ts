/** The list as it is drawn: server rows, each followed by its requests unless collapsed. */
import type { RequestReport, ServerReport } from '../../engine/report/report';

export interface ServerGroup {
  readonly origin: string;
  /** null when the report has no entry for it, as for requests that CORS does not concern. */
  readonly server: ServerReport | null;
  readonly requests: readonly RequestReport[];
  readonly blocked: number;
  readonly undecided: number;
}

export type Row =
  | { readonly kind: 'server'; readonly key: string; readonly group: ServerGroup; readonly expanded: boolean }
  | {
      readonly kind: 'request';
      readonly key: string;
      readonly request: RequestReport;
      readonly group: ServerGroup;
      readonly last: boolean;
    };

export function serverKey(origin: string): string {
  return `server ${origin}`;
}

export function requestKey(id: string): string {
  return `request ${id}`;
}

/** By server: those with something blocked first, then the undecided, then the rest; else in the report's order. */
export function groupByServer(
  requests: readonly RequestReport[],
  servers: readonly ServerReport[],
): readonly ServerGroup[] {
  const byOrigin = new Map<string, RequestReport[]>(servers.map(({ origin }) => [origin, []]));
  for (const request of requests) {
    const group = byOrigin.get(request.server);
    if (group) group.push(request);
    else byOrigin.set(request.server, [request]);
  }
  const reports = new Map(servers.map((server) => [server.origin, server]));
  return [...byOrigin]
    .filter(([, members]) => members.length > 0)
    .map(([origin, members]) => ({
      origin,
      server: reports.get(origin) ?? null,
      requests: members,
      blocked: members.filter(({ verdict }) => verdict === 'blocked').length,
      undecided: members.filter(({ verdict }) => verdict === 'unknown').length,
    }))
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ blocked, undecided }: ServerGroup): number {
  if (blocked > 0) return 0;
  return undecided > 0 ? 1 : 2;
}

export function rowsOf(groups: readonly ServerGroup[], isExpanded: (group: ServerGroup) => boolean): readonly Row[] {
  return groups.flatMap((group): Row[] => {
    const expanded = isExpanded(group);
    const server: Row = { kind: 'server', key: serverKey(group.origin), group, expanded };
    if (!expanded) return [server];
    const last = group.requests.length - 1;
    return [
      server,
      ...group.requests.map(
        (request, i): Row => ({ kind: 'request', key: requestKey(request.id), request, group, last: i === last }),
      ),
    ];
  });
}
