/** What the sheet of keys says. */

export const helpTexts = {
  title: 'Keyboard shortcuts',
  filters: 'Filters',
  filtersHint: 'Words and filters are combined; a minus in front excludes: -is:allowed. Quote values with spaces.',
} as const;
