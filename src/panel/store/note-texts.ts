/** What is noted beside what leaves the panel. */

export const noteTexts = {
  /** Beside a command that lacks the request’s body. */
  lacksBody: {
    cut: 'without its body: it is too long to be kept whole',
    unknown: 'without its body',
  },
} as const;
