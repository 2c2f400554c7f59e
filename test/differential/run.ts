import { type Case, type PageName, pages } from './case';
import { type Compared, compare } from './compare';
import type { Runner } from './runner';

/** So many requests at once: enough to keep the browser busy, few enough for its memory. */
const batchSize = 100;

/** Plays all cases in batches of one page each, and hands over what came of each batch. */
export async function runCases(
  runner: Runner,
  cases: Iterable<Case>,
  take: (compared: readonly Compared[]) => void,
): Promise<void> {
  const waiting = new Map<PageName, Case[]>();
  for (const one of cases) {
    const batch = waiting.get(one.page) ?? [];
    waiting.set(one.page, batch);
    if (batch.push(one) < batchSize) continue;
    waiting.delete(one.page);
    take(compare(await runner.play(one.page, batch)));
  }
  for (const page of Object.keys(pages) as PageName[]) {
    const rest = waiting.get(page);
    if (rest) take(compare(await runner.play(page, rest)));
  }
}
