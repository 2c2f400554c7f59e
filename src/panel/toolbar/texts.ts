/** What the toolbar says. */

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

  exports: 'Export',
} as const;
