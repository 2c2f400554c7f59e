/** What the toolbar says. */
import { count, figure } from '../texts';

export const toolbarTexts = {
  record: 'Record network activity',
  clear: 'Clear',
  preserveLog: 'Preserve log',
  preserveLogHint: 'Keep the requests when the page navigates or reloads',
  filter: 'Filter',
  filterHint: 'Filter, e.g. is:blocked server:api cause:iis-options-handler',
  clearFilter: 'Clear the filter',
  invert: 'Invert',
  invertHint: 'Show what the filter does not match',
  importHar: 'Import HAR file',
  export: 'Export',
  shortcuts: 'Keyboard shortcuts',
  settings: 'Settings',
  below: 'Details below the list',
  beside: 'Details beside the list',
  verdicts: 'Show',

  chips: {
    blocked: 'Blocked',
    allowed: 'Allowed',
    'not-cors': 'Not CORS',
    unknown: 'Undecided',
    all: 'All',
  },

  exports: {
    menu: 'Export',
    redact: 'Leave secrets out',
    redactHint: 'Cookies, authorization, request bodies, and tokens in URLs',
    har: (n: number) => `HAR of the ${count(n, 'request')} shown`,
    harHint: 'Their preflights and redirects, too',
    report: 'Report (JSON)',
    reportHint: 'Every request, every cause, every fix',
    ticket: (n: number) => (n === 1 ? 'Ticket on 1 blocked request' : `Ticket on ${figure(n)} blocked requests`),
    ticketHint: 'Markdown: evidence, cause, fix, commands to check it',
  },
} as const;
