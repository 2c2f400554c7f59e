import { analyse, type HarEntry, type RequestReport } from '../../src/engine';
import { originOf, placeOf } from './case';
import { isHedgeFair } from './hedge';
import { mayBeUnfollowed, verdictsUnfollowed } from './redirect-modes';
import type { Played, PlayedBatch } from './runner';

/** `no entry`, `no headers`: DevTools gave the extension nothing to tell the reason by, and the report says so. */
export type Answer = 'same' | 'one of two' | 'no headers' | 'no entry' | 'wrong';

export interface Compared {
  readonly played: Played;
  readonly entries: readonly HarEntry[];
  readonly reports: readonly RequestReport[];
  /** What the browser said: a code, `allowed`, `not CORS`, or a network error. */
  readonly browser: string;
  readonly answer: Answer;
  /** Why it is wrong, else null. */
  readonly wrong: string | null;
}

/** Lets the engine judge all that the extension got of a batch, as one capture, and compares it with the browser. */
export function compare({ played, entries }: PlayedBatch): readonly Compared[] {
  const ours = byCase(analyse(entries).requests, ({ url }) => url);
  const theirs = byCase(entries, ({ request }) => request.url);
  return played.map((one) => {
    const { index } = one.case;
    const about = { played: one, entries: theirs.get(index) ?? [], reports: ours.get(index) ?? [] };
    return { ...about, browser: browserSays(one), ...judge(about) };
  });
}

function byCase<Item>(items: readonly Item[], urlOf: (item: Item) => string): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const place = placeOf(urlOf(item));
    if (place === null) continue;
    const group = groups.get(place.index);
    if (group) group.push(item);
    else groups.set(place.index, [item]);
  }
  return groups;
}

type About = Pick<Compared, 'played' | 'entries' | 'reports'>;
type Judged = Pick<Compared, 'answer' | 'wrong'>;

function browserSays(played: Played): string {
  const end = played.observed?.end;
  if (!end) return played.observed === null ? 'never sent' : 'never ended';
  if (end.cors) return end.cors.corsError;
  if (end.error !== null) return end.error;
  return isCors(played) ? 'allowed' : 'not CORS';
}

/** Whether the protocol applied: in mode `cors`, once one hop was of another origin. */
function isCors({ case: one, observed }: Played): boolean {
  const origin = originOf(one);
  return one.request.mode === 'cors' && (observed?.urls ?? []).some((url) => new URL(url).origin !== origin);
}

function judge(about: About): Judged {
  const { played, reports, entries } = about;
  // What came before it is another request, of the same URL.
  if (played.case.before !== null && reports.length === 1) return { answer: 'no entry', wrong: null };
  const [report, ...more] = played.case.before === null ? reports : reports.slice(-1);
  if (played.observed === null) return neverSent(about);
  // DevTools does not deliver it then.
  if (played.observed.end === null)
    return played.outcome === null ? wrong('Never ended') : { answer: 'no entry', wrong: null };
  const contradiction = outcomeContradiction(played);
  if (contradiction) return wrong(contradiction);
  if (report === undefined) return entries.length === 0 ? { answer: 'no entry', wrong: null } : wrong('No report');
  if (more.length > 0) return wrong(`${reports.length} reports`);
  const { cors, error } = played.observed.end;
  if (cors) return blocked(about, report, cors.corsError);
  const unfollowed = verdictsUnfollowed(played, report);
  if (unfollowed === null && error !== null) return verdictIs(report, ['not-cors']);
  if (report.verdict === 'unknown' && !entries.some(saysMode)) return { answer: 'no headers', wrong: null };
  return verdictIs(report, unfollowed ?? (isCors(played) ? ['allowed'] : notCorsVerdicts(played)));
}

/** Mode `same-origin` and a foreign URL: neither the browser's protocol nor DevTools says a word. */
function neverSent({ played: { outcome }, entries, reports }: About): Judged {
  if (typeof outcome !== 'object' || entries.length > 0 || reports.length > 0)
    return wrong('The browser never sent it');
  return { answer: 'no entry', wrong: null };
}

/** What the page heard must fit what the browser's protocol says; if not, this test itself is wrong. */
function outcomeContradiction({ outcome, observed, case: { initiator } }: Played): string | null {
  if (outcome === null) return 'The page never heard of it';
  const failed = observed?.end?.error !== null;
  // Aborted, once the page had it: event sources are closed, and what is answered in mode no-cors nobody reads.
  const aborted = observed?.end?.error === 'net::ERR_ABORTED';
  if (outcome === 'resolved' && failed && !aborted) return 'The page got it, though it failed';
  const alwaysHears = ['fetch', 'xhr', 'worker', 'frame'].includes(initiator);
  return typeof outcome === 'object' && alwaysHears && !failed ? `The page did not get it: ${outcome.rejected}` : null;
}

function blocked(about: About, report: RequestReport, code: string): Judged {
  const codes = report.reasons.map(({ chromium }) => chromium);
  if (report.verdict === 'unknown') {
    const missing = whatIsMissing(about, code);
    if (codes.length === 0) {
      return missing === null ? wrong('unknown, with all headers there') : { answer: missing, wrong: null };
    }
    // What it says then holds for one credentials mode, of a preflight whose request, which would settle it, is not there.
    const onlyPreflight = codes.includes(code) && about.entries.every(isPreflight);
    if (codes.includes(code) && mayBeUnfollowed(about.played, report)) return { answer: 'one of two', wrong: null };
    if (missing === 'no entry' || onlyPreflight) return { answer: 'no entry', wrong: null };
  }
  if (report.verdict !== 'blocked') return wrong(`${report.verdict}: ${report.brief}`);
  if (!codes.includes(code)) return wrong(codes.join(' or '));
  if (codes.length === 1) return { answer: 'same', wrong: null };
  return isHedgeFair(about.played, report)
    ? { answer: 'one of two', wrong: null }
    : wrong(`${codes.join(' or ')}, decidable`);
}

function isPreflight({ _resourceType }: HarEntry): boolean {
  return _resourceType === 'preflight';
}

/** Whether the exchange that the browser judged is there with its response headers. */
function whatIsMissing({ played, entries }: About, code: string): 'no headers' | 'no entry' | null {
  const url = played.observed?.urls.at(-1);
  const preflight = code.includes('Preflight');
  const judged = entries.filter((entry) => entry.request.url === url && isPreflight(entry) === preflight);
  if (judged.length === 0) return 'no entry';
  // Whether a worker's request was sent does not show, so its preflight may have stopped it or not.
  if (preflight && played.case.initiator === 'worker') return 'no headers';
  return judged.some(({ response }) => response.headers.length > 0) ? null : 'no headers';
}

/** Of requests of workers DevTools has the headers that scripts set, and not what the browser added. */
function saysMode({ request }: HarEntry): boolean {
  return request.headers.some(({ name }) => name.toLowerCase() === 'host');
}

/** Without Fetch metadata, which plain http lacks, a request that says its origin looks like one of mode `cors`. */
function notCorsVerdicts({ observed }: Played): readonly RequestReport['verdict'][] {
  const plain = observed?.urls.some((url) => url.startsWith('http:'));
  return plain ? ['not-cors', 'allowed'] : ['not-cors'];
}

function verdictIs({ verdict, brief }: RequestReport, right: readonly RequestReport['verdict'][]): Judged {
  return right.includes(verdict) ? { answer: 'same', wrong: null } : wrong(`${verdict}: ${brief}`);
}

function wrong(why: string): Judged {
  return { answer: 'wrong', wrong: why };
}
