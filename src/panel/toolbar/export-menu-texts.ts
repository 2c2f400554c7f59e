/** What the export menu says. */
import { count, figure } from '../texts';

export const exportMenuTexts = {
  redact: 'Leave secrets out',
  redactHint: 'Cookies, authorization, request bodies, and tokens in URLs',
  har: (n: number) => `HAR of the ${count(n, 'request')} shown`,
  harHint: 'Their preflights and redirects, too',
  report: 'Report (JSON)',
  reportHint: 'Every request, every cause, every fix',
  ticket: (n: number) => (n === 1 ? 'Ticket on 1 blocked request' : `Ticket on ${figure(n)} blocked requests`),
  ticketHint: 'Markdown: evidence, cause, fix, commands to check it',
} as const;
