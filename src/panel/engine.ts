/** What the panel asks of the engine; `index.tsx` gives it the real one. */
import type { HarInput, HarSoFar, InputByServer } from '../engine';
import type { InputReport, Report } from '../engine/report/report';
import type { HarEntry } from '../engine/traffic/har';

/** Server origin → the user's answer to "does the page send credentials to it?". */
export type CredentialAnswers = Readonly<Record<string, 'include' | 'omit'>>;

export interface Engine {
  analyse(
    entries: readonly HarEntry[],
    options?: {
      readonly input?: InputReport;
      /** For each of the entries, its index in `log.entries`; by default its place. */
      readonly indexes?: readonly number[];
      readonly credentials?: CredentialAnswers;
      readonly servers?: InputByServer;
    },
  ): Report;
  /** Judges the entries of a file that came since the last time, for `analyse` to have less to do. */
  prepare(file: HarSoFar): void;
  /** Reads a file entry by entry. Throws an error whose message is one clear sentence when nothing is usable. */
  readHar(text: string): Generator<HarSoFar, HarInput>;
}
