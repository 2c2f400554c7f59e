/**
 * A request is called by the first exchange that is known of it, and an earlier one may come: a preflight is a request of
 * its own until the one that it was sent for is captured.
 */
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Entries } from '../store/analysis';

/** What a request is made of, as far as the log has it. */
export function messagesIn({ preflights, hops }: RequestReport, entries: Entries): readonly HarEntry[] {
  return [...preflights, ...hops].flatMap((at) => entries[at] ?? []);
}

/** The request that one of these messages belongs to by now. */
export function requestOf(
  messages: readonly HarEntry[],
  requests: readonly RequestReport[],
  entries: Entries,
): RequestReport | undefined {
  const places = new Set(messages.map((message) => entries.indexOf(message)).filter((at) => at !== -1));
  if (places.size === 0) return undefined;
  return requests.find(({ preflights, hops }) => [...preflights, ...hops].some((at) => places.has(at)));
}
