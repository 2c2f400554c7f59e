import { isServers } from '../fix/stopped';
import { groupBy } from '../http/group-by';
import { isServer } from '../http/is-server';
import type { CauseReport, FixReport, Report, RequestReport, ServerReport } from '../report/report';

/** What a ticket and a mail say of a server. */
export interface HandoverFacts {
  readonly server: ServerReport;
  readonly requests: readonly RequestReport[];
  readonly blocked: readonly RequestReport[];
  /** Those of them that the server’s answers stop; the others browsers stop by themselves. */
  readonly byServer: readonly RequestReport[];
  /** Blocked requests that fail alike, the commonest first. */
  readonly groups: readonly FailureGroup[];
  /** The recommended change, else the first that helps some request or may help; null: none does. */
  readonly fix: FixReport | null;
}

/** Requests that fail alike. */
export interface FailureGroup {
  readonly requests: readonly RequestReport[];
  /** The first of them stands for all. */
  readonly example: RequestReport;
  readonly cause: CauseReport | null;
}

/** All requests to a server. */
export function requestsTo({ requests }: ServerReport, report: Report): readonly RequestReport[] {
  return requests.flatMap((at) => report.requests[at] ?? []);
}

/** Trials do not count: they say nothing of the server. */
export function isBlocked({ verdict, trial }: RequestReport): boolean {
  return verdict === 'blocked' && !trial;
}

/** What is to be said of a server as far as these of its requests tell. */
export function factsOf(server: ServerReport, requests: readonly RequestReport[]): HandoverFacts {
  const blocked = requests.filter(isBlocked);
  return {
    server,
    requests,
    blocked,
    byServer: isServer(server.origin) ? blocked.filter(({ cause }) => isServers({ cause: () => cause })) : [],
    groups: groupsOf(blocked),
    fix: server.fixes.find(({ recommended }) => recommended) ?? server.fixes.find(mayHelp(server)) ?? null,
  };
}

/** A change after which everything is still blocked is none to hand over. */
function mayHelp({ blocked }: ServerReport): (fix: FixReport) => boolean {
  return ({ predicted, remaining }) => predicted !== 'fails' || remaining.length < blocked.length;
}

function groupsOf(blocked: readonly RequestReport[]): readonly FailureGroup[] {
  const alike = groupBy(blocked, ({ origin, problems, cause }) =>
    JSON.stringify([origin, problems.map(({ rule, at }) => [rule, at]), cause?.code]),
  );
  return [...alike.values()]
    .map((requests) => ({ requests, example: requests[0], cause: requests[0].cause }))
    .sort((a, b) => b.requests.length - a.requests.length);
}
