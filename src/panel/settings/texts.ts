/** What the settings say. */
import type { Layout, Theme } from '../store/settings';
import { figure } from '../texts';

export const settingsTexts = {
  title: 'Settings',
  theme: 'Theme',
  themes: { devtools: 'As DevTools', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  layout: 'Details',
  layouts: { auto: 'By width', beside: 'Beside the list', below: 'Below the list' } satisfies Record<Layout, string>,
  redact: 'Leave secrets out of what is exported and copied',
  limit: 'Keep at most',
  limitOption: (n: number) => `${figure(n)} entries`,
  limitHint: 'The oldest are let go. A preflight, a redirect and a request are one entry each.',
  columns: 'Reset the columns',
} as const;
