/** What the panel asks of the engine; `index.tsx` gives it the real one. */
import type { InputByServer } from '../engine';
import type { Explainer } from '../engine/report/explainer';
import type { InputReport, Report, ReportOf, ServerOutline } from '../engine/report/report';
import type { HarEntry } from '../engine/traffic/har';
import type { HarSoFar } from '../engine/traffic/read-har';

/** Server origin → the user's answer to "does the page send credentials to it?". */
export type CredentialAnswers = Readonly<Record<string, 'include' | 'omit'>>;

export interface AnalyseOptions {
  readonly input?: InputReport;
  /** For each of the entries, its index in `log.entries`; by default its place. */
  readonly indexes?: readonly number[];
  readonly credentials?: CredentialAnswers;
  readonly servers?: InputByServer;
  /** Without it no request has a cause, and servers are only outlined. */
  readonly explainer?: Explainer | null;
}

export interface Analysed {
  readonly report: ReportOf<ServerOutline>;
  /** The same with all there is to say of servers; null without an explainer. */
  readonly explained: Report | null;
}

export interface Engine {
  analyse(entries: readonly HarEntry[], options?: AnalyseOptions): Analysed;
  /** Judges the entries of a file that came since the last time, for `analyse` to have less to do. */
  prepare(file: HarSoFar): void;
}
