import { startDriver } from '../browser/driver';
import { permittedExtension } from '../browser/permitted-extension';
import { Random } from '../differential/random';
import { Killer } from './killer';
import { Ledger } from './ledger';
import { askAgain, seeMended, watch } from './recheck-deeds';
import { app, startSite, tried, watched } from './site';
import { Tab } from './tab';
import { allEndings, begin, end, nothingLeft, use } from './trial-deeds';
import type { World } from './world';

export interface SurvivalOptions {
  readonly kills: number;
  readonly seed: number;
  readonly progress?: (kills: number) => void;
}

/**
 * Lets people try changes and ask servers again in a real DevTools, round after round, until the service worker was killed
 * so many times; what came of it.
 */
export async function survive({ kills, seed, progress }: SurvivalOptions): Promise<Ledger> {
  const ledger = new Ledger();
  const random = new Random(seed);
  const site = await startSite();
  const extension = await permittedExtension();
  const { chromiumArgs: args } = site;
  try {
    const driver = await startDriver({ url: `${app}/`, args, extension: extension.folder, panel: false });
    const { browser, capture: witness } = driver;
    try {
      const killer = await Killer.hire(browser, random, () => {
        ledger.killed();
        progress?.(ledger.kills);
      });
      const world: World = { browser, site, killer, ledger, random, witness };
      await witness.evaluate(() => chrome.storage.local.set({ preserveLog: true }));
      let tab: Tab | null = null;
      for (; ledger.kills < kills; ledger.round++) {
        tab ??= await Tab.open(browser, ledger);
        try {
          if ((await round(world, tab)) === 'open') continue;
        } catch (error) {
          ledger.failed(error instanceof Error ? error.message : String(error));
        }
        await tab.close();
        tab = null;
      }
      await nothingLeft(world);
    } finally {
      await driver.close();
    }
  } finally {
    await extension.remove();
    await site.close();
  }
  return ledger;
}

/** A server is watched, a change is tried, a server is asked again, the trial ends; whether DevTools is still open then. */
async function round(world: World, tab: Tab): Promise<'open' | 'closed'> {
  const { ledger, random } = world;
  const place = (origin: string, name: string) => `${origin}/${name}/${ledger.round}`;
  const urls = { tried: place(tried, 'try'), once: place(watched, 'once'), again: place(watched, 'again') };
  const watching = random.chance(0.5);
  const ending = random.pick(allEndings);
  world.site.watched.mended = false;
  for (const url of Object.values(urls)) await tab.put(url, false, 'nothing is on');
  if (watching) await watch(world, tab, urls.again);
  const on = await begin(world, tab, urls.tried);
  if (on) await use(world, tab, urls.tried);
  if (!watching) await askAgain(world, tab, urls.once);
  const closing = ending === 'DevTools is closed';
  if (on && !closing) await end(world, tab, urls.tried, ending);
  if (watching) await seeMended(world, tab, urls.again);
  await tab.checkLog();
  if (!on || !closing) return 'open';
  await end(world, tab, urls.tried, ending);
  return 'closed';
}
