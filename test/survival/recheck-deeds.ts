import { press } from '../browser/press';
import { app } from './site';
import type { Tab } from './tab';
import { waitUntil } from './wait-until';
import type { World } from './world';

const names = ['origin', 'access-control-request-method', 'access-control-request-headers', 'cookie'] as const;
const asked = [app, 'PUT', 'content-type', undefined];

/** What a re-check that the worker died over too often says. */
const givenUp = /could not be asked: .+ Try again\./;

/** Asks the server again once while the worker dies: it must say what the server answers, and the server get that question only. */
export async function askAgain(world: World, tab: Tab, url: string): Promise<void> {
  const { site, killer, ledger, random } = world;
  ledger.moment = 'a server is asked again';
  site.watched.mended = random.chance(0.5);
  site.watched.delay = random.pick([0, 20, 400]);
  const before = site.received(url).length;
  const kills = ledger.kills;
  await open(tab, url);
  await killer.during(() => press(tab.panel, '[data-action="recheck"]'), random.int(0, 5), site.watched.delay + 60);
  const outcome = await waitUntil(
    'it is said what the server answers',
    () => said(tab),
    (text) => text !== null,
  );
  if (givenUp.test(outcome ?? '')) ledger.givenUp += 1;
  else
    ledger.check(
      outcome === (site.watched.mended ? 'passes' : 'fails'),
      `a server that is ${site.watched.mended ? 'mended' : 'broken'} is said to be “${outcome}”`,
    );
  checkQuestions(world, url, before, 1 + ledger.kills - kills);
}

/** Begins to watch a server that is broken, while the worker dies. */
export async function watch(world: World, tab: Tab, url: string): Promise<void> {
  const { site, killer, ledger, random } = world;
  ledger.moment = 'a server is watched';
  Object.assign(site.watched, { mended: false, delay: random.pick([0, 20]) });
  await open(tab, url);
  await killer.during(() => press(tab.panel, '[data-action="watch"]'), random.int(0, 2), 60);
}

/** Mends the server while the worker dies: the watch must see it, and stop by itself. */
export async function seeMended(world: World, tab: Tab, url: string): Promise<void> {
  const { site, killer, ledger, random } = world;
  ledger.moment = 'a server is watched';
  const goOn = async () => {
    await open(tab, url);
    ledger.check((await said(tab)) !== 'passes', 'a watch says that a broken server passes');
    site.watched.mended = true;
  };
  await killer.during(goOn, random.int(1, 3), 2_000);
  await waitUntil(
    'the watch sees that the server is mended',
    () => said(tab),
    (text) => text === 'passes',
  );
  await waitUntil(
    'the watch stops by itself',
    () => tab.panel.$('[data-action="stop-watch"]'),
    (button) => button === null,
  );
  checkQuestions(world, url, 1, Number.POSITIVE_INFINITY);
}

/** What the server received for a URL from the given place on: at least one preflight, at most so many, and nothing else. */
function checkQuestions({ site, ledger }: World, url: string, from: number, most: number): void {
  const questions = site.received(url).slice(from);
  const wrong = questions.filter(
    ({ method, headers }) => method !== 'OPTIONS' || String(names.map((name) => headers.get(name))) !== String(asked),
  );
  ledger.check(
    wrong.length === 0,
    `the server was asked ${wrong.map(({ method, headers }) => `${method} ${JSON.stringify([...headers])}`)}`,
  );
  ledger.check(
    questions.length >= 1 && questions.length <= most,
    `the server was asked ${questions.length} times, not 1 to ${most}`,
  );
}

async function open({ panel }: Tab, url: string): Promise<void> {
  // Before the request itself is captured its row is that of its preflight.
  await press(panel, `[data-request-id*="-PUT-"][data-verdict="blocked"]:has([title="${url}"])`);
  await panel.waitForSelector(`[data-view="request"] [title="${url}"]`);
}

/** The outcome of the re-check that is shown, or why there is none; null while it is under way. */
function said({ panel }: Tab): Promise<string | null> {
  return panel.evaluate(() => {
    const card = document.querySelector('[data-recheck]');
    return (
      card?.querySelector('.failure')?.textContent ??
      card?.querySelector<HTMLElement>('.recheck-result')?.dataset.outcome ??
      null
    );
  });
}
