/** The list as it is drawn: server rows, under each its requests, under an unfolded request its messages. */
import type { RequestReport, ServerOutline } from '../../engine/report/report';

export interface ServerGroup {
  readonly origin: string;
  /** null when the report has no entry for it, as for requests that CORS does not concern. */
  readonly server: ServerOutline | null;
  readonly requests: readonly RequestReport[];
  readonly blocked: number;
  readonly undecided: number;
}

export type Row =
  | { readonly kind: 'server'; readonly group: ServerGroup; readonly expanded: boolean }
  | {
      readonly kind: 'request';
      readonly request: RequestReport;
      readonly group: ServerGroup;
      readonly expanded: boolean;
    }
  | {
      readonly kind: 'part';
      readonly request: RequestReport;
      readonly group: ServerGroup;
      /** Which of the request's messages, in their order. */
      readonly part: number;
    };

/** How many messages a request can be unfolded into; 0 when it is but one. */
export function partsOf({ hops, preflights }: Pick<RequestReport, 'hops' | 'preflights'>): number {
  const parts = hops.length + preflights.length;
  return parts > 1 ? parts : 0;
}

/** By server: those with something blocked first, then the undecided, then the rest; else in the report's order. */
export function groupByServer(
  requests: readonly RequestReport[],
  servers: readonly ServerOutline[],
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

export interface RowOptions {
  isExpanded(group: ServerGroup): boolean;
  /** Ids of the requests that are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  sorted(requests: readonly RequestReport[]): readonly RequestReport[];
}

export function rowsOf(groups: readonly ServerGroup[], { isExpanded, unfolded, sorted }: RowOptions): readonly Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const expanded = isExpanded(group);
    rows.push({ kind: 'server', group, expanded });
    if (!expanded) continue;
    for (const request of sorted(group.requests)) {
      // A log can have very many requests: only what is drawn or unfolded is asked for its id.
      const open = unfolded.size > 0 && unfolded.has(request.id);
      rows.push({ kind: 'request', request, group, expanded: open });
      for (let part = 0; open && part < partsOf(request); part++) rows.push({ kind: 'part', request, group, part });
    }
  }
  return rows;
}
