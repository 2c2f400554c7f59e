import type { Browser, Frame } from 'puppeteer';
import type { Random } from '../differential/random';
import type { Killer } from './killer';
import type { Ledger } from './ledger';
import type { Site } from './site';

/** What every deed of a round needs. */
export interface World {
  readonly browser: Browser;
  readonly site: Site;
  readonly killer: Killer;
  readonly ledger: Ledger;
  readonly random: Random;
  /** A page of the extension that nothing happens to: the browser’s rules and what is kept are read there. */
  readonly witness: Frame;
}

/** The rules of trials that the browser has, each as its tabs and its address. */
export function trialRules({ witness }: World): Promise<readonly string[]> {
  return witness.evaluate(async () => {
    const rules = await chrome.declarativeNetRequest.getSessionRules();
    const ofTrials = rules.filter(({ condition }) => !condition.tabIds?.includes(-1));
    return ofTrials.map(({ condition: { tabIds, urlFilter } }) => `${tabIds} ${urlFilter}`).sort();
  });
}

/** How many rules the browser has, those of re-checks included. */
export function ruleCount({ witness }: World): Promise<number> {
  return witness.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
}

/** The tabs whose trial is on, as it is kept. */
export function tabsOnTrial({ witness }: World): Promise<readonly number[]> {
  return witness.evaluate(async () => {
    const kept = Object.values(await chrome.storage.session.get(null)) as { tabId: number; end: unknown }[];
    return kept.filter(({ end }) => end === null).map(({ tabId }) => tabId);
  });
}
