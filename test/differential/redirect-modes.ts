import type { RequestReport } from '../../src/engine';
import { originOf } from './case';
import type { Played } from './runner';

type Verdict = RequestReport['verdict'];

/**
 * The verdicts that are right where the page did not let the browser follow a redirect, and CORS did not stop that; null:
 * there was no such redirect. Chromium fails it without a word of CORS, or lists what it leads to as cancelled.
 */
export function verdictsUnfollowed(played: Played, report: RequestReport): readonly Verdict[] | null {
  const { request, initiator } = played.case;
  const urls = played.observed?.urls ?? [];
  const error = played.observed?.end?.error;
  if (request.redirect === 'error' && error === 'net::ERR_FAILED') {
    // What could not be followed anyway is told, too.
    if (report.reasons.length > 0 && report.reasons.every(({ rule }) => rule.startsWith('redirect-')))
      return ['blocked'];
    return isForeign(played, urls) ? ['unknown'] : ['not-cors'];
  }
  if (request.redirect !== 'manual' || error !== 'net::ERR_ABORTED' || urls.length < 2) return null;
  if (!isForeign(played, urls.slice(0, -1))) return ['not-cors'];
  // Whether a worker has sent what it cancelled does not show.
  return initiator === 'worker' ? ['allowed', 'not-cors'] : ['allowed'];
}

/**
 * Whether nobody could tell if a report's one reason stopped a redirect, or the page had said not to follow any: no cookie
 * was sent to where it was judged.
 */
export function mayBeUnfollowed({ arrivals, case: one, observed }: Played, report: RequestReport): boolean {
  const [reason, ...more] = report.reasons;
  const last = (observed?.urls.length ?? 0) - 1;
  const answer = one.hops[last]?.actual;
  if (report.verdict !== 'unknown' || more.length > 0 || reason?.at !== 'actual') return false;
  if (reason.when !== 'with-credentials' || arrivals.some(({ hop, cookie }) => hop === last && cookie)) return false;
  return answer?.headers.some(([name, value]) => name === 'Location' && value !== '') ?? false;
}

function isForeign({ case: one }: Played, urls: readonly string[]): boolean {
  return urls.some((url) => new URL(url).origin !== originOf(one));
}
