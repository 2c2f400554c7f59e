/** The messages of a request in the order in which they belong together: each hop after the preflight sent for it. */
import type { At, RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Entries } from '../store/analysis';

export interface Message {
  readonly at: At;
  readonly entry: HarEntry;
}

export function messagesOf(
  { hops, preflights }: Pick<RequestReport, 'hops' | 'preflights'>,
  entries: Entries,
): readonly Message[] {
  const waiting = [...preflights];
  const messages: Message[] = [];
  const push = (at: At, index: number) => {
    const entry = entries[index];
    if (entry) messages.push({ at, entry });
  };
  for (const hop of hops) {
    const url = entries[hop]?.request.url;
    const own = waiting.findIndex((preflight) => entries[preflight]?.request.url === url);
    if (own !== -1) for (const preflight of waiting.splice(own, 1)) push('preflight', preflight);
    push('actual', hop);
  }
  for (const preflight of waiting) push('preflight', preflight);
  return messages;
}
