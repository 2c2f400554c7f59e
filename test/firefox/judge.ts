import type { RequestReport } from '../../src/engine';
import { allowed, notCors, type Said } from './says';

/**
 * `open`: it depends on whether the page sent credentials, or asked in mode no-cors, and the report says so, with Firefox's
 * reason for what the page did. `untold`: the extension got nothing to tell the reason by, and the report says so. `known`: it has something in which Firefox deviates (deviations.ts).
 */
export type Answer = 'same' | 'open' | 'untold' | 'known' | 'wrong';

export interface Judged {
  readonly answer: Answer;
  /** Why it is wrong, else null. */
  readonly wrong: string | null;
}

/** Compares what Firefox said of a request with the report on it, for the credentials that the page really used. */
export function judge(said: Said, withCredentials: boolean, report: RequestReport): Judged {
  const other = withCredentials ? 'without-credentials' : 'with-credentials';
  const reason = report.reasons.find(({ when }) => when !== other);
  const ours = reason?.firefox ?? null;
  const isOpen = report.reasons.some(({ when }) => when !== 'always');
  switch (said) {
    case allowed:
      if (report.verdict === 'allowed') return same;
      return report.verdict === 'unknown' && isOpen && ours === null ? open : wrong(report);
    case notCors:
      if (report.verdict === 'not-cors') return same;
      return report.verdict === 'unknown' && ours === null ? untold : wrong(report);
  }
  if (ours !== said) return wrong(report);
  if (report.verdict === 'blocked') return isOpen ? open : same;
  return report.verdict === 'unknown' ? open : wrong(report);
}

const same: Judged = { answer: 'same', wrong: null };
const open: Judged = { answer: 'open', wrong: null };
const untold: Judged = { answer: 'untold', wrong: null };

function wrong({ verdict, reasons, brief }: RequestReport): Judged {
  const said = reasons.map(({ firefox, when }) => (when === 'always' ? firefox : `${firefox} ${when}`));
  return { answer: 'wrong', wrong: [verdict, ...said, `“${brief}”`].join(', ') };
}
