import type { HarEntry } from '../../src/engine';
import { type Case, type PageName, pages, placeOf } from '../differential/case';
import type { Outcome } from '../differential/client/fetched';
import { generate } from '../differential/generate';
import type { Arrival, Site } from '../differential/site';
import type { ConsoleReason } from './console';
import type { Session } from './session';

/** One random case, as the page, the servers and the console saw it. */
export interface PlayedRandom {
  readonly case: Case;
  /** null: the page has heard nothing within the deadline. */
  readonly outcome: Outcome | null;
  readonly arrivals: readonly Arrival[];
  readonly reasons: readonly ConsoleReason[];
}

export interface PlayedBatch {
  readonly played: readonly PlayedRandom[];
  /** All that the extension got of these cases. */
  readonly entries: readonly HarEntry[];
}

/** So many requests at once. */
const batchSize = 25;

/** Milliseconds after which a page is taken to hear nothing more. */
const deadline = 15_000;

/** Cases of a seed in batches of one page each. */
export function batches(seed: number, indexes: Iterable<number>): readonly (readonly Case[])[] {
  const done: Case[][] = [];
  const open = new Map<PageName, Case[]>();
  for (const index of indexes) {
    const one = following(generate(seed, index));
    // Two requests of one URL, and nothing in the HAR to tell which of them the cache answered.
    if (one.before !== null) continue;
    const batch = open.get(one.page) ?? [];
    if (batch.length === 0) done.push(batch);
    open.set(one.page, batch);
    if (batch.push(one) === batchSize) open.delete(one.page);
  }
  return done;
}

/** Firefox's traffic does not tell that a page let a redirect not be followed: what came of it is then not in the capture. */
function following(one: Case): Case {
  return { ...one, request: { ...one.request, redirect: 'follow' } };
}

/** Plays cases of one page, all at once. */
export async function playBatch(session: Session, site: Site, cases: readonly Case[]): Promise<PlayedBatch> {
  const [first] = cases;
  if (!first) return { played: [], entries: [] };
  await session.goto(pages[first.page].url);
  site.serve(cases);
  const { value, entries, reasons } = await session.play(runCases, [cases, deadline], {
    isOwn: ({ request }) => placeOf(request.url) !== null,
    count: () => cases.reduce((sum, { index }) => sum + site.arrivals(index).length, 0),
  });
  const outcomes = value as Readonly<Record<number, Outcome>>;
  return {
    played: cases.map((one) => ({
      case: one,
      outcome: outcomes[one.index] ?? null,
      arrivals: site.arrivals(one.index),
      reasons: reasons.filter(({ url }) => placeOf(url)?.index === one.index),
    })),
    entries,
  };
}

const runCases = `
  const [cases, milliseconds] = arguments;
  const late = new Promise((resolve) => setTimeout(resolve, milliseconds));
  return Promise.race([window.runCases(cases), late]).then(() => window.outcomes);`;
