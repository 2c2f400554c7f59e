/** What parts of the panel say that are used in several of its rooms. */
import type { Verdict } from '../../engine/report/report';

export const partTexts = {
  split: { label: 'Resize the list' },

  verdict: {
    blocked: 'Blocked',
    allowed: 'Allowed',
    'not-cors': 'Not CORS',
    unknown: 'Unknown',
  } satisfies Record<Verdict, string>,

  depends: 'Depends',

  noServer: 'No server: files, data: URLs',

  verdictLead: {
    blocked: 'Blocked.',
    allowed: 'Allowed.',
    'not-cors': 'Not a CORS matter.',
    unknown: 'Cannot be told from the traffic alone.',
  } satisfies Record<Verdict, string>,

  dependsLead: 'It depends.',

  credentials: {
    question: 'Does the page send cookies or other credentials here?',
    hint: 'The traffic does not show it. Look for credentials: "include" or withCredentials in the page’s code.',
    include: 'Yes',
    omit: 'No',
    unknown: 'Not known',
  },

  /** In place of a value. */
  missing: '(missing)',
  empty: '(empty)',

  close: 'Close',
  sheets: { help: 'Keyboard shortcuts and filters', settings: 'Settings' },
} as const;
