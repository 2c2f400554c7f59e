import { Analysis, type HarEntry, readHar } from '../engine';
import type { Engine } from './engine';

/** The real engine. Asked again about entries that only became more, it judges what is new and what that changes. */
export function createLiveEngine(): Engine {
  let analysis = new Analysis();
  let seen: readonly HarEntry[] = [];
  let file: { readonly entries: readonly HarEntry[]; readonly analysis: Analysis } | null = null;
  const startOver = () => {
    analysis = new Analysis();
    seen = [];
  };
  return {
    readHar,
    analyse(entries, options = {}) {
      if (options.indexes) {
        // A file stays as it is: what is asked again about it is only what the user has said.
        if (file?.entries !== entries) {
          const ofFile = new Analysis();
          ofFile.add(entries, options.indexes);
          file = { entries, analysis: ofFile };
        }
        return file.analysis.report(options);
      }
      if (!isContinued(seen, entries)) startOver();
      try {
        analysis.add(entries.slice(seen.length));
        seen = entries;
        return analysis.report(options);
      } catch (error) {
        // Half of the entries may be in it.
        startOver();
        throw error;
      }
    },
  };
}

/** Whether a log only got more entries: it grows at its end, and is cut at its beginning or replaced as a whole. */
function isContinued(before: readonly HarEntry[], now: readonly HarEntry[]): boolean {
  return before.length <= now.length && before[0] === now[0] && before.at(-1) === now[before.length - 1];
}
