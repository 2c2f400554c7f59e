import { expect, test } from 'vitest';
import { Rechecks } from '../../src/background/recheck';
import { recheckRuleId } from '../../src/background/recheck-rules';
import { Trials } from '../../src/background/trials';
import type { RecheckExchange } from '../../src/engine/recheck/entries-of';
import { Random } from '../differential/random';
import { Life, MortalBrowser } from './mortal-browser';
import { planFor } from './plans';

/** How often the service worker dies. */
const deaths = 100;

const tabs = [7, 8, 9];

/** A worker in a new life, which first tidies up after the one before. */
async function bornInto(browser: MortalBrowser, life: Life) {
  const parts = browser.partsFor(life);
  const trials = new Trials(parts);
  const send = async (url: string): Promise<RecheckExchange> =>
    life.call(() => ({
      start: 0,
      time: 1,
      requestHeaders: sentWith(browser, url),
      status: 204,
      responseHeaders: [],
      error: null,
    }));
  const rechecks = new Rechecks({ ...parts, send, id: 'us' });
  await Promise.race([Promise.all([trials.tidy(() => true), rechecks.tidy()]), life.over]);
  return { trials, rechecks };
}

/** The headers that the browser’s rule for the extension’s own requests sets at this moment. */
function sentWith(browser: MortalBrowser, url: string) {
  const rule = browser.rules.get(recheckRuleId);
  if (!rule?.condition.requestDomains?.includes(new URL(url).hostname)) return [];
  return (rule.action.requestHeaders ?? []).map(({ header, value }) => ({ name: header, value: value ?? '' }));
}

test(`a service worker that dies ${deaths} times leaves no rule behind, loses nothing and answers nothing wrong`, async () => {
  const random = new Random(20_261_125);
  const browser = new MortalBrowser();
  const wanted = new Map<number, string>();
  let died = 0;
  let life = new Life(40);
  let worker = await bornInto(browser, life);

  /** Asks as `askWorker` does: again, when the worker dies over it. */
  const ask = async <Value>(work: (alive: typeof worker) => Promise<Value>): Promise<Value> => {
    for (;;) {
      const answer = await Promise.race([work(worker).then((value) => ({ value })), life.over]);
      if (answer !== 'killed') return answer.value;
      died++;
      // The next life may be as short.
      life = new Life(random.int(0, 60));
      worker = await bornInto(browser, life);
    }
  };

  for (let round = 0; died < deaths; round++) {
    const tab = random.pick(tabs);
    if (random.chance(0.3)) {
      const origin = `https://page-${round}.contoso.test`;
      const question = {
        url: `https://api-${round}.contoso.test/`,
        origin,
        preflight: { method: 'PUT', headers: 'content-type' },
        actual: null,
      };
      const { preflight } = await ask(({ rechecks }) => rechecks.ask(question, false));
      expect(preflight?.requestHeaders).toEqual([
        { name: 'Origin', value: origin },
        { name: 'Access-Control-Request-Method', value: 'PUT' },
        { name: 'Access-Control-Request-Headers', value: 'content-type' },
      ]);
    } else if (random.chance(0.6)) {
      await ask(({ trials }) => trials.start(tab, planFor(`round-${round}`)));
      wanted.set(tab, `round-${round}`);
    } else {
      await ask(({ trials }) => trials.end(tab, 'user'));
      wanted.delete(tab);
    }
    expect([...browser.on].sort()).toEqual([...wanted.keys()].sort());
    const rules = [...browser.rules.values()].filter(({ id }) => id !== recheckRuleId);
    expect(rules.map(({ condition: { tabIds, urlFilter } }) => `${tabIds} ${urlFilter}`).sort()).toEqual(
      [...wanted]
        .flatMap(([tabId, path]) => ['|', '?'].map((end) => `${tabId} |https://api.contoso.test/${path}${end}`))
        .sort(),
    );
  }

  life = new Life();
  worker = await bornInto(browser, life);
  browser.time += 11 * 60_000;
  await worker.trials.tidy(() => true);
  expect(browser.rules.size).toBe(0);
});
