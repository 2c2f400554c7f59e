import type { HarEntry } from '../../src/engine';
import { type Case, type PageName, pages, placeOf } from './case';
import type { Outcome } from './client/fetched';
import { setCookies } from './cookies';
import { deadline, type Session, startSession } from './session';
import { type Arrival, type Site, startSite } from './site';
import type { Observed } from './truth';

/** One case as the page, the browser, the servers and the extension saw it. */
export interface Played {
  readonly case: Case;
  /** null: the page has heard nothing within the deadline. */
  readonly outcome: Outcome | null;
  /** Its request, without preflights; null if the browser knows of none. */
  readonly observed: Observed | null;
  readonly preflights: readonly Observed[];
  readonly arrivals: readonly Arrival[];
}

export interface PlayedBatch {
  readonly played: readonly Played[];
  /** All that the extension got of these cases. */
  readonly entries: readonly HarEntry[];
}

export interface Runner {
  /** Plays cases of one page, all at once. */
  play(page: PageName, cases: readonly Case[]): Promise<PlayedBatch>;
  close(): Promise<void>;
}

/** Starts the servers, and a browser with DevTools and the extension. */
export async function startRunner(): Promise<Runner> {
  const site = await startSite();
  try {
    const session = await startSession(pages.https.url, site.chromiumArgs);
    await setCookies(session.driver.cdp);
    return {
      play: (page, cases) => play(site, session, page, cases),
      close: async () => {
        await session.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}

async function play(site: Site, session: Session, page: PageName, cases: readonly Case[]): Promise<PlayedBatch> {
  await session.begin(pages[page].url);
  site.serve(cases);
  const outcomes = await runCases(session, cases);
  const entries = await session.settle();
  return {
    played: cases.map((one) => seen(one, outcomes[one.index] ?? null, session.truth.observed, site)),
    entries: entries.filter(({ request }) => placeOf(request.url) !== null),
  };
}

async function runCases({ driver }: Session, cases: readonly Case[]): Promise<Readonly<Record<number, Outcome>>> {
  return await driver.page.evaluate(
    async (all: readonly Case[], milliseconds: number) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([
        window.runCases(all),
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, milliseconds);
        }),
      ]);
      clearTimeout(timer);
      return window.outcomes;
    },
    cases,
    deadline,
  );
}

function seen(one: Case, outcome: Outcome | null, all: readonly Observed[], site: Site): Played {
  const own = all.filter(({ urls: [url = ''] }) => placeOf(url)?.index === one.index);
  const requests = own.filter(({ preflightFor }) => preflightFor === null);
  return {
    case: one,
    outcome,
    observed: requests.at(one.before === null ? 0 : -1) ?? null,
    preflights: own.filter(({ preflightFor }) => preflightFor !== null),
    arrivals: site.arrivals(one.index).slice(one.before === null ? 0 : 1),
  };
}
