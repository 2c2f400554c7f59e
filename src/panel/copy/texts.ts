/** What is said of copying. */

export const copyTexts = {
  copied: 'Copied ✓',
  announced: (what: string) => `${what} copied`,
  manual: 'The text is selected: press Ctrl+C (⌘C on a Mac) to copy it.',
  byHand: 'Copy this text',
  byHandHint: 'The browser refused access to the clipboard. Press Ctrl+C (⌘C on a Mac).',
} as const;
