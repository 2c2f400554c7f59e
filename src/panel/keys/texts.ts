/** What the sheet of keys says: a word for every row of the tables that it prints. */
import type { FilterKeyName } from '../filter/filter-keys';
import type { Command, Scope } from './key-table';

export const helpTexts = {
  title: 'Keyboard shortcuts',
  /** Where the keys count, in the order of the sheet. What a menu or a sheet does with keys needs no word. */
  places: [
    [null, 'Anywhere'],
    ['filter', 'In the filter'],
    ['list', 'In the list'],
    ['head', 'On a column’s head'],
    ['detail', 'In the details'],
  ] satisfies readonly (readonly [Scope | null, string])[],
  /** '' keeps a self-evident key off the sheet. */
  commands: {
    'toggle-recording': 'Start or stop recording',
    clear: 'Clear the log',
    undo: 'Undo the clearing',
    import: 'Import a HAR file',
    'focus-filter': 'Go to the filter',
    layout: 'Details beside the list, or below',
    settings: 'Settings',
    help: 'This sheet',
    'clear-filter': 'Clear it, then leave it',
    'leave-filter': 'Go to the list',
    up: 'Previous row',
    down: 'Next row',
    'page-up': 'A page up',
    'page-down': 'A page down',
    first: 'First row',
    last: 'Last row',
    left: 'Fold, or go to what it belongs to',
    right: 'Unfold, or go into it',
    open: 'Go to the details',
    'close-detail': 'Close the details',
    'column-narrower': 'Narrower',
    'column-wider': 'Wider',
    'leave-head': '',
    'to-column-before': '',
    'to-column-after': '',
    'back-to-list': 'Back to the list',
    'close-sheet': '',
  } satisfies Record<Command, string>,
  filters: 'Filters',
  filtersHint: 'Words and filters are combined. A minus excludes: -is:allowed. Quote values with spaces.',
  filterKeys: {
    is: ['is:blocked', 'blocked, allowed, not-cors, unknown, depends, preflighted, redirected'],
    method: ['method:put', 'Method of the request'],
    status: ['status:4xx', 'Status of preflight or response: 401, 4xx; none: no response'],
    server: ['server:api', 'Part of the server’s origin'],
    origin: ['origin:localhost', 'Part of the page’s origin'],
    rule: ['rule:allow-origin', 'Part of a failing rule’s name'],
    cause: ['cause:iis-options-handler', 'Part of a cause’s code'],
  } satisfies Record<FilterKeyName, readonly [example: string, hint: string]>,
} as const;
