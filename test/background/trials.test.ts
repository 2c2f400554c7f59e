import { describe, expect, it, test } from 'vitest';
import { firstTrialRule, trialRules } from '../../src/background/trial-rules';
import { Trials } from '../../src/background/trials';
import type { TrialEnd } from '../../src/messaging/trial';
import { Life, MortalBrowser } from './mortal-browser';
import { planFor } from './plans';

const present = () => true;
const absent = () => false;

function world() {
  const browser = new MortalBrowser();
  return { browser, trials: new Trials(browser.partsFor(new Life())) };
}

describe('the rules of a plan', () => {
  const rules = trialRules(planFor('orders/1'), 7);

  it('are limited to the tab, the page’s host, the address with any query, and the methods with their preflights', () => {
    expect(rules.map(({ condition }) => condition)).toEqual(
      ['|https://api.contoso.test/orders/1|', '|https://api.contoso.test/orders/1?'].map((urlFilter) => ({
        tabIds: [7],
        initiatorDomains: ['app.contoso.test'],
        // `get` in lower case is a method of its own: https://fetch.spec.whatwg.org/#concept-method
        requestMethods: ['options', 'put', 'other'],
        isUrlFilterCaseSensitive: true,
        urlFilter,
      })),
    );
  });

  it.each([
    ['a star', '*', '^https://api\\.contoso\\.test/\\*(?:\\?|$)'],
    ['a caret', 'a^b', '^https://api\\.contoso\\.test/a\\^b(?:\\?|$)'],
    ['a bar at the end', 'a(1)|', '^https://api\\.contoso\\.test/a\\(1\\)\\|(?:\\?|$)'],
  ])('mean no other address by %s', (_, path, regexFilter) => {
    const conditions = trialRules(planFor(path), 7).map(({ condition }) => condition);
    expect(conditions).toMatchObject([{ regexFilter, isUrlFilterCaseSensitive: true }]);
    expect(conditions[0]).not.toHaveProperty('urlFilter');
    const filter = new RegExp(regexFilter);
    const address = `https://api.contoso.test/${path}`;
    expect(
      [address, `${address}?q=1`, `${address}x`, address.replace(/[*^|]/, 'x')].map((url) => filter.test(url)),
    ).toEqual([true, true, false, false]);
  });

  it('set what the change gives and take away what it does not', () => {
    expect(rules[0]?.action.responseHeaders).toEqual([
      { header: 'Access-Control-Allow-Origin', operation: 'set', value: 'https://app.contoso.test' },
      { header: 'Access-Control-Allow-Credentials', operation: 'remove' },
      { header: 'Access-Control-Max-Age', operation: 'set', value: '0' },
    ]);
  });
});

test('a trial in place of another leaves only its own rules', async () => {
  const { browser, trials } = world();
  await trials.start(7, planFor('a', 'b'));
  await trials.start(7, planFor('c'));
  expect([...browser.rules.values()].map(({ condition }) => condition.urlFilter)).toEqual([
    '|https://api.contoso.test/c|',
    '|https://api.contoso.test/c?',
  ]);
});

test('the same trial once more, asked since no answer came, leaves it as it is', async () => {
  const { browser, trials } = world();
  await trials.start(7, planFor('a'));
  const before = [browser.trials.get(7), ...browser.rules.values()];
  browser.time += 1_000;
  await trials.start(7, planFor('a'));
  expect([browser.trials.get(7), ...browser.rules.values()]).toEqual(before);
});

test('the same trial once more is begun when it was interrupted', async () => {
  const { browser, trials } = world();
  await trials.start(7, planFor('a'));
  browser.rules.clear();
  await trials.start(7, planFor('a'));
  expect([browser.on, browser.rules.size]).toEqual([[7], 2]);
});

test('each tab has its own, and ending one leaves the other', async () => {
  const { browser, trials } = world();
  await trials.start(7, planFor('a'));
  await trials.start(8, planFor('a'));
  await trials.end(7, 'user');
  expect(browser.on).toEqual([8]);
  expect([...browser.rules.values()].map(({ condition }) => condition.tabIds)).toEqual([[8], [8]]);
});

test('rules that the browser refuses are no trial', async () => {
  const { browser } = world();
  const parts = browser.partsFor(new Life());
  const change = () => Promise.reject(new Error('refused'));
  const trials = new Trials({ ...parts, rules: { ...parts.rules, change } });
  await expect(trials.start(7, planFor('a'))).rejects.toThrow('refused');
  expect(browser.on).toEqual([]);
});

const later = (ms: number) => (browser: MortalBrowser) => {
  browser.time += ms;
};

const takenBack = (browser: MortalBrowser) => {
  browser.permitted = false;
};

const endings: [string, (browser: MortalBrowser) => void, (tabId: number) => boolean, TrialEnd | 'gone' | null][] = [
  ['ends nothing while all is well', () => undefined, present, null],
  ['ends it after ten minutes', later(10 * 60_000), present, 'time'],
  ['ends it when the clock was set back', later(-60_000), present, 'time'],
  ['ends it when access is taken back', takenBack, present, 'access'],
  ['ends it when its rules are gone', (browser) => browser.rules.clear(), present, 'lost'],
  ['forgets it when DevTools is closed', later(5_000), absent, 'gone'],
  ['waits for a devtools page that has just begun', later(1_000), absent, null],
];

test.each(endings)('tidying up %s', async (_, happens, isPresent, expected) => {
  const { browser, trials } = world();
  await trials.start(7, planFor('a'));
  happens(browser);
  await trials.tidy(isPresent);
  expect(browser.trials.has(7) ? (browser.trials.get(7)?.end?.why ?? null) : 'gone').toBe(expected);
  expect(browser.rules.size).toBe(expected === null ? 2 : 0);
});

test('a trial that is over keeps no addresses, and is forgotten after a minute', async () => {
  const { browser, trials } = world();
  await trials.start(7, planFor('a'));
  await trials.end(7, 'user');
  expect(browser.trials.get(7)?.plan.rules).toEqual([]);
  browser.time += 60_000;
  await trials.tidy(present);
  expect([browser.trials.size, browser.awake]).toEqual([0, false]);
});

test('the wake-ups go on while a re-check has its rule, and stop when that is gone', async () => {
  const { browser, trials } = world();
  browser.awake = true;
  browser.rules.set(1, { id: 1, priority: 1, action: { type: 'block' }, condition: { tabIds: [-1] } });
  await trials.tidy(present);
  expect(browser.awake).toBe(true);
  browser.rules.clear();
  await trials.tidy(present);
  expect(browser.awake).toBe(false);
});

test('rules of nobody are removed, the re-check’s are left alone', async () => {
  const { browser, trials } = world();
  for (const id of [1, firstTrialRule + 5]) {
    browser.rules.set(id, { id, priority: 1, action: { type: 'block' }, condition: { tabIds: [9] } });
  }
  await trials.tidy(present);
  expect([...browser.rules.keys()]).toEqual([1]);
});
