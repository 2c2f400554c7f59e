/** What is said in sum before anything is selected; loaded later. */
import { count, figure, plural } from '../texts';

export const overviewTexts = {
  /** After the number of requests. */
  blocked: (requests: number, servers: number) =>
    `${plural(requests, 'request')} blocked on ${count(servers, 'server')}`,
  blockedHint: 'Select a request to see where the browser stopped, or fix a whole server at once.',
  none: 'Nothing is blocked by CORS',
  looked: (requests: number, allowed: number, notCors: number) =>
    `Looked at ${count(requests, 'request')}: ${[
      ...(allowed > 0 ? [`${figure(allowed)} allowed`] : []),
      ...(notCors > 0 ? [`${figure(notCors)} that CORS does not concern`] : []),
    ].join(', ')}.`,
  goOn: 'Use the page until the error shows: it appears here at once.',
  undecided: (n: number) => `${count(n, 'request')} undecided: it depends on whether credentials are sent`,
} as const;
