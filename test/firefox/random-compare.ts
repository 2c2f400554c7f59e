import { analyse, type HarEntry, type RequestReport } from '../../src/engine';
import { type Case, originOf, placeOf } from '../differential/case';
import { isDeviation } from './deviations';
import { type Judged, judge } from './judge';
import type { PlayedBatch, PlayedRandom } from './random-run';
import { allowed, didNotSucceed, notCors, reasonAmong, type Said } from './says';

export interface ComparedRandom extends Judged {
  readonly played: PlayedRandom;
  readonly said: Said;
  readonly entries: readonly HarEntry[];
  readonly reports: readonly RequestReport[];
}

/** Lets the engine judge all that the extension got of a batch, as one capture, and compares it with what Firefox said. */
export function compareBatch({ played, entries }: PlayedBatch): readonly ComparedRandom[] {
  const { requests } = analyse(entries);
  return played.map((one) => {
    const isOwn = (url: string) => placeOf(url)?.index === one.case.index;
    const about = {
      played: one,
      entries: entries.filter(({ request }) => isOwn(request.url)),
      reports: requests.filter(({ url }) => isOwn(url)),
    };
    const [report, ...more] = about.reports;
    const said = saidOf(one, report);
    if (report === undefined && about.entries.length === 0) return { ...about, said, answer: 'untold', wrong: null };
    if (report === undefined || more.length > 0) {
      if (isDeviation(one.case)) return { ...about, said, answer: 'known', wrong: null };
      return { ...about, said, answer: 'wrong', wrong: `${about.reports.length} reports` };
    }
    const lacks = about.entries.length < one.arrivals.length;
    if (lacks && report.verdict === 'unknown' && report.reasons.length === 0)
      return { ...about, said, answer: 'untold', wrong: null };
    if (isModeHidden(one.case) && report.verdict !== 'blocked') return { ...about, said, answer: 'open', wrong: null };
    const judged = judge(said, one.case.request.credentials === 'include', report);
    const isKnown = judged.answer === 'wrong' && isDeviation(one.case);
    return { ...about, said, ...(isKnown ? { answer: 'known', wrong: null } : judged) };
  });
}

/** Over plain http a POST in mode no-cors looks like one of mode cors. */
function isModeHidden({ request, hops }: Case): boolean {
  return request.mode === 'no-cors' && request.method === 'POST' && hops.some(({ url }) => url.startsWith('http:'));
}

function saidOf({ case: one, outcome, arrivals, reasons }: PlayedRandom, report: RequestReport | undefined): Said {
  const reason = reasonAmong(reasons);
  if (reason !== null) return reason === didNotSucceed && report?.reasons.length === 0 ? notCors : reason;
  const isCors =
    one.request.mode === 'cors' &&
    arrivals.some(({ hop }) => new URL(one.hops[hop]?.url ?? 'about:blank').origin !== originOf(one));
  // Of a request that began at the page's own origin it does not say that it did not succeed.
  if (typeof outcome === 'object' && report?.reasons.some(({ firefox }) => firefox === didNotSucceed))
    return didNotSucceed;
  // Fonts get no content that is one, the others want one, or a status that is ok, and beacons are not told of.
  const isReadable =
    typeof outcome === 'string' || ['font', 'image', 'event-source', 'module-script'].includes(one.initiator);
  return isCors && isReadable ? allowed : notCors;
}
