/** What is said in passing. */

export const storeTexts = {
  cleared: 'Log cleared',
  navigated: 'The page changed, and what you looked at went with it',
  closed: (name: string) => `${name} closed`,
  undo: 'Undo',
  exported: (name: string) => `${name} saved`,

  settings: {
    load: 'Your settings could not be read. The defaults are used.',
    save: 'Your settings could not be saved. They hold until DevTools is closed.',
  },

  later: {
    loading: 'One moment: this is still being loaded…',
    failed: 'A part of CORS Lens could not be loaded. Close DevTools and open it again.',
  },
} as const;
