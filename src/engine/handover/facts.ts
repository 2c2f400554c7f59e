import type { CauseReport, FixReport, Report, RequestReport, ServerReport } from '../report/report';

/** What a ticket and a mail say of a server. */
export interface HandoverFacts {
  readonly server: ServerReport;
  /** Trials left out: they say nothing of the server. */
  readonly blocked: readonly RequestReport[];
  /** Blocked requests that fail alike, the commonest first. */
  readonly groups: readonly FailureGroup[];
  /** The recommended change, else the first. */
  readonly fix: FixReport | null;
}

export interface FailureGroup {
  readonly requests: readonly RequestReport[];
  /** The first of them stands for all. */
  readonly example: RequestReport;
  readonly cause: CauseReport | null;
}

export function factsOf(report: Report, server: ServerReport): HandoverFacts {
  const blocked = server.blocked.flatMap((at) => report.requests[at] ?? []).filter(({ trial }) => !trial);
  return {
    server,
    blocked,
    groups: groupsOf(blocked),
    fix: server.fixes.find(({ recommended }) => recommended) ?? server.fixes[0] ?? null,
  };
}

function groupsOf(blocked: readonly RequestReport[]): readonly FailureGroup[] {
  const groups = new Map<string, [RequestReport, ...RequestReport[]]>();
  for (const request of blocked) {
    const key = JSON.stringify([
      request.origin,
      request.problems.map(({ rule, at }) => [rule, at]),
      request.cause?.code,
    ]);
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return [...groups.values()]
    .map((requests) => ({ requests, example: requests[0], cause: requests[0].cause }))
    .sort((a, b) => b.requests.length - a.requests.length);
}
