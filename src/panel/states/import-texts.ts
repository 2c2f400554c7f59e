/** What is said of a file that is shown instead of the capture; loaded later. */
import { count } from '../texts';

export const importTexts = {
  imported: 'Showing',
  importedBy: 'recorded by',
  importedCount: (entries: number) => count(entries, 'entry', 'entries'),
  reading: 'Reading …',
  backToLive: 'Back to live capture',
  broken: (n: number) => `${count(n, 'entry', 'entries')} could not be used`,
  brokenEntry: (entry: number) => `Entry ${entry}`,
} as const;
