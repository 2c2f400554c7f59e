import type { Report } from '../report/report';
import type { HarEntry } from '../traffic/har';
import type { HandoverOptions } from './har';
import { redactText } from './redact-text';

/** What a ticket is written from. */
export interface TicketSource {
  readonly report: Report;
  /** As captured, by their index. */
  readonly entries: readonly (HarEntry | undefined)[];
  readonly options: HandoverOptions;
  /** Takes the secrets out of a text, unless they are to be kept. */
  readonly hide: (text: string) => string;
}

/** The same with `hide` made from the options. */
export function ticketSource(
  report: Report,
  entries: readonly (HarEntry | undefined)[],
  options: HandoverOptions,
): TicketSource {
  return { report, entries, options, hide: options.secrets ? (text) => text : redactText };
}
