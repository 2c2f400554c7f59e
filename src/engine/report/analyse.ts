import type { HarEntry } from '../traffic/har';
import { FullAnalysis, type ReportOptions } from './full-analysis';
import type { Report } from './report';

export interface AnalyseOptions extends ReportOptions {
  /** For each of the entries, its index in `log.entries`; by default its place. */
  readonly indexes?: readonly number[];
}

/** The whole way from HAR entries to the report. Pure: the same entries give the same report, in whatever order they come. */
export function analyse(entries: readonly HarEntry[], { indexes, ...options }: AnalyseOptions = {}): Report {
  const analysis = new FullAnalysis();
  analysis.add(entries, indexes);
  return analysis.report(options);
}
