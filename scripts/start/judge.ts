import { analyse, type FixReport, type Report, type RequestReport, readHar } from '../../src/engine';
import { reportsOn, type SentRequest, sentAlike } from '../../test/browser/run-case';

/** A request as the browser and the engine judged it. */
export interface Judged extends SentRequest {
  readonly ours: RequestReport | null;
  /** The recommended change of the server that must change. */
  readonly fix: FixReport | null;
  /** Where the engine contradicts the browser, null if nowhere. */
  readonly disagreement: string | null;
}

/** Lets the engine explain the HAR of a page, and compares it with what the browser said of each request. */
export function judge(sent: readonly SentRequest[], har: string): Judged[] {
  const { entries, indexes, input } = readHar(har);
  const report = analyse(entries, { indexes, input });
  return sent.map((one) => {
    const reports = reportsOn(one, report);
    const ours = reports.at(-1) ?? null;
    const fix = ours === null ? null : recommendedFix(report, ours);
    const miscount =
      reports.length === sentAlike(one)
        ? null
        : `The page sent ${sentAlike(one)} of it, the report has ${reports.length}.`;
    return { ...one, ours, fix, disagreement: miscount ?? (ours && contradiction(one, ours)) };
  });
}

function recommendedFix({ requests, servers }: Report, ours: RequestReport): FixReport | null {
  if (ours.verdict !== 'blocked') return null;
  const server = servers.find(({ blocked }) => blocked.includes(requests.indexOf(ours)));
  return server?.fixes.find(({ recommended }) => recommended) ?? null;
}

/** Saying `unknown` contradicts nobody. With unknown credentials there may be two reasons: one has to be the browser's. */
function contradiction({ verdict: browser }: SentRequest, { verdict, reasons }: RequestReport): string | null {
  if (verdict === 'unknown' && reasons.length === 0) return null;
  const code = browser.cors?.corsError ?? null;
  if (code === null) return verdict === 'blocked' ? 'The browser did not block it.' : null;
  if (reasons.some(({ chromium }) => chromium === code)) return null;
  return `The browser blocked it: ${code}.`;
}
