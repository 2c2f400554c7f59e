import { analyse } from '../../src/engine';
import { reportsOn, sentAlike } from '../browser/run-case';
import { type Judged, judge } from './judge';
import type { PlayedCase, Sent } from './lab-run';
import { allowed, didNotSucceed, notCors, reasonAmong, type Said } from './says';

export interface ComparedRequest extends Judged {
  readonly played: PlayedCase;
  readonly sent: Sent;
  readonly said: Said;
}

/** Cases of which Firefox tells the extension nothing. */
const undelivered: ReadonlySet<string> = new Set(['origin-null']);

/** Lets the engine judge what the extension got of a case, and compares it with what Firefox said. */
export function compareCase(played: PlayedCase): readonly ComparedRequest[] {
  const report = analyse(played.entries);
  const { labCase } = played;
  return played.sent.map((sent) => {
    const said = saidOf(played, sent);
    const reports = reportsOn(sent, report);
    const last = reports.at(-1);
    const about = { played, sent, said };
    if (undelivered.has(labCase.id) && played.entries.length === 0) return { ...about, answer: 'untold', wrong: null };
    if (last === undefined || reports.length !== sentAlike({ labCase, request: sent.request }))
      return { ...about, answer: 'wrong', wrong: `${reports.length} reports` };
    return { ...about, ...judge(said, sent.request.credentials === 'include', last) };
  });
}

function saidOf({ reasons }: PlayedCase, { request, outcome, expect }: Sent): Said {
  if (!('error' in outcome)) return request.kind === 'image' ? notCors : allowed;
  const reason = reasonAmong(reasons);
  // It says so of failures of the network, too, which the lab makes on purpose.
  return reason === null || (reason === didNotSucceed && expect.verdict === 'not-cors') ? notCors : reason;
}
