import { showServer } from '../browser/inspected-tab';
import { addFrame } from '../browser/page-requests';
import { press } from '../browser/press';
import { tidied, tidyNow } from '../browser/session-rules';
import { app, strangers, tried } from './site';
import type { Tab } from './tab';
import { waitUntil } from './wait-until';
import { ruleCount, tabsOnTrial, trialRules, type World } from './world';

/** What a trial that the worker died over too often says. */
const givenUp = /could not be changed: .+ Try again\./;

/** Begins a trial while the worker dies; whether it is on then. If it could not be begun, it says so and leaves nothing. */
export async function begin(world: World, tab: Tab, url: string): Promise<boolean> {
  const { killer, ledger, random } = world;
  ledger.moment = 'a trial begins';
  await showServer(tab.panel, tried);
  await killer.during(() => press(tab.panel, '[data-action="start-trial"]'), random.int(0, 5), 60);
  const wanted = [`${tab.id} |${url}?`, `${tab.id} |${url}|`];
  const look = async () => ({ shown: await shown(tab), rules: await trialRules(world) });
  const { shown: outcome } = await waitUntil('the trial is on, or it is said why not', look, ({ shown, rules }) =>
    shown === 'on' ? String(rules) === String(wanted) : shown !== null && rules.length === 0,
  );
  if (outcome === 'on') return true;
  ledger.givenUp += 1;
  ledger.check(givenUp.test(outcome ?? ''), `a trial that is not on says “${outcome}”`);
  ledger.check((await tabsOnTrial(world)).length === 0, 'a trial that could not be begun is kept as one that is on');
  return false;
}

/** Makes requests that must pass and such that must not, while the worker dies. */
export async function use(world: World, tab: Tab, url: string): Promise<void> {
  const { killer, ledger, random } = world;
  ledger.moment = 'a trial is on';
  const requests = async () => {
    for (let i = 0; i < 3; i++) await tab.put(`${url}?on=${i}`, true, 'a trial is on');
    await tab.put(`${url}?header`, false, 'a header that nobody asked for', { headers: { 'X-Other': '1' } });
    await tab.put(`${url}/other`, false, 'an address that was not seen');
    const stranger = random.pick(strangers);
    const from = await addFrame(tab.page, `${stranger}/`);
    await tab.put(`${url}?stranger`, false, `a page of ${stranger}`, { from });
  };
  await killer.during(requests, random.int(0, 3), 200);
  const rules = await trialRules(world);
  // Whose DevTools is closed is ended then, and nobody else.
  if (random.chance(0.4)) await tidied(world.witness);
  await tab.put(`${url}?still`, true, 'a trial is still on');
  ledger.check(String(await trialRules(world)) === String(rules), 'the rules have changed while a trial was on');
}

const endings = {
  'a trial is stopped': (_: World, tab: Tab) => press(tab.panel, '[data-banner="trial"] [data-action="stop-trial"]'),
  'the tab goes to another site': (_: World, tab: Tab) => tab.page.goto('https://elsewhere.contoso.test/'),
  'its time is over': ({ witness }: World) =>
    // Nobody waits ten minutes: its end is moved to now.
    witness.evaluate(async () => {
      for (const [key, trial] of Object.entries(await chrome.storage.session.get(null))) {
        if ((trial as { end: unknown }).end === null)
          await chrome.storage.session.set({ [key]: { ...(trial as object), endsAt: Date.now() } });
      }
    }),
  'DevTools is closed': (_: World, tab: Tab) => tab.closeDevTools(),
} satisfies Record<string, (world: World, tab: Tab) => Promise<unknown>>;

export type Ending = keyof typeof endings;
export const allEndings = Object.keys(endings) as Ending[];

/** Ends a trial in one of the ways while the worker dies, and checks that nothing is left. */
export async function end(world: World, tab: Tab, url: string, ending: Ending): Promise<void> {
  const { killer, ledger, random, witness } = world;
  ledger.moment = ending;
  await killer.during<unknown>(() => endings[ending](world, tab), random.int(1, 3), 60);
  // When both die at once nobody is left but the alarm, and nobody waits for that.
  if (ending === 'DevTools is closed') await tidyNow(witness);
  await waitUntil(
    'no rule of a trial is left',
    () => trialRules(world),
    ({ length }) => length === 0,
  );
  await waitUntil(
    'no trial is kept as one that is on',
    () => tabsOnTrial(world),
    ({ length }) => length === 0,
  );
  if (tab.page.url() !== `${app}/`) await tab.page.goto(`${app}/`);
  await tab.put(`${url}?ended=${ending === 'DevTools is closed'}`, false, 'a trial has ended');
}

/** Waits until the browser has no rule of ours at all. */
export async function nothingLeft(world: World): Promise<void> {
  await waitUntil(
    'no rule is left',
    () => ruleCount(world),
    (count) => count === 0,
  );
}

function shown({ panel }: Tab): Promise<string | null> {
  return panel.evaluate(() => {
    if (document.querySelector('[data-banner="trial"]')) return 'on';
    return document.querySelector('[data-trial] .failure')?.textContent ?? null;
  });
}
