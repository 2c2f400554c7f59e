import { entriesOf } from '../../engine/recheck/entries-of';
import { judgeRecheck, type Rechecked } from '../../engine/recheck/judge';
import type { RecheckQuestion } from '../../engine/recheck/question';
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { WorkerLink } from '../worker-link';

export type Recheck =
  /** `last`: what is known from before. */
  | { readonly phase: 'asking'; readonly last: Recheck | null }
  | { readonly phase: 'done'; readonly result: Rechecked; readonly entries: readonly HarEntry[]; readonly at: number }
  | { readonly phase: 'failed'; readonly message: string };

/** A request with the question that repeats it, taken together: the log that the question comes from may be cleared. */
export interface Asked {
  readonly request: RequestReport;
  readonly question: RecheckQuestion;
}

/** Asks once, and judges the answer. `actual`: the request itself too, where it changes nothing. Never rejects. */
export async function askAgain(
  worker: WorkerLink,
  { request, question }: Asked,
  actual: boolean,
  now: () => number,
): Promise<Recheck> {
  try {
    const answer = await worker.ask({ type: 'recheck', question, actual });
    if (answer.type === 'failed') return { phase: 'failed', message: answer.message };
    if (answer.type !== 'rechecked') throw new Error('The service worker gave another answer.');
    const entries = entriesOf(question, answer.answer);
    const result = judgeRecheck(request, entries);
    if (!result) throw new Error('There is nothing to judge.');
    return { phase: 'done', result, entries, at: now() };
  } catch (error) {
    return { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the request would pass by now; as far as is known, where that depends on cookies. */
export function passes(recheck: Recheck | null | undefined): boolean {
  if (recheck?.phase !== 'done') return false;
  return recheck.result.outcome === 'passes' || recheck.result.outcome === 'passes-without-credentials';
}

/** The server gave no answer at all. */
export function isUnreachable(recheck: Recheck | undefined): boolean {
  return recheck?.phase === 'done' && recheck.result.outcome === 'unreachable';
}
