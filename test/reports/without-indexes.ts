import type { Report } from '../../src/engine';

/** Keys whose values are places in the input or in the report. */
const places = new Set(['entry', 'entries', 'hops', 'preflights', 'blocked', 'request']);

/** What a report says, without where in its input things stand: for comparing reports on the same traffic in another order. */
export function withoutIndexes({ requests, servers }: Report): unknown {
  const parse = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, each: unknown) => (places.has(key) ? undefined : each)));
  return {
    requests: parse([...requests].sort((a, b) => compare(a.id, b.id))),
    servers: parse(
      [...servers]
        .sort((a, b) => compare(a.origin, b.origin))
        .map((server) => ({ ...server, requests: server.requests.length })),
    ),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
