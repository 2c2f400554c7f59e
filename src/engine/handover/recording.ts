import { unicodeEscape } from '../languages/unicode-escape';
import type { RequestReport } from '../report/report';
import { recordingTitle } from '../traffic/har-of-ticket';
import { entriesOfRequests, writeHar } from './har';
import { block, code } from './markdown';
import type { TicketSource } from './ticket-source';

/** Longer recordings do not go into a ticket: trackers cut what is longer than about 65,000 characters. */
export const longestRecording = 40_000;

/** No entry is shorter: more of them than fit need not be written to see that they do not. */
const shortestEntry = 200;

/** A ticket’s last part: the requests it is about, as a HAR that the command line reads back. */
export function recording(requests: readonly RequestReport[], { entries, options }: TicketSource): readonly string[] {
  const recorded = entriesOfRequests(requests, entries);
  const har = recorded.length * shortestEntry > longestRecording ? null : writeHar(recorded, options);
  if (har === null || har.length > longestRecording) {
    return [`## ${recordingTitle}`, 'It is too long for a ticket: attach the HAR file.'];
  }
  return [`## ${recordingTitle}`, `${code('cors-lens explain ticket.md')} reads it.`, block(plainJson(har), 'json')];
}

/** In JSON a character may be written as its code: nothing is left that could end the block, or not be seen. */
function plainJson(json: string): string {
  return json.replace(/[^\n -_a-~]/g, unicodeEscape);
}
