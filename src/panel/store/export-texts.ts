/** What is said of what leaves the panel. */

export const exportTexts = {
  /** Beside a command that lacks the request’s body. */
  lacksBody: {
    cut: 'without its body: it is too long to be kept whole',
    unknown: 'without its body',
  },
} as const;
