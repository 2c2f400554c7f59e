import { describe, expect, it, test } from 'vitest';
import { TrialHistory } from '../../src/devtools/trial-history';
import { TrialKeeper } from '../../src/devtools/trial-keeper';
import type { Trial } from '../../src/messaging/trial';
import { planFor } from '../background/plans';
import { api, sent } from '../engine/har';

const start = Date.UTC(2026, 0, 5, 9);

function trialOf(over: Partial<Trial> = {}): Trial {
  return {
    tabId: 7,
    plan: planFor('orders'),
    pageOrigin: 'https://app.contoso.test',
    ruleIds: [1000],
    startedAt: start + 1_000,
    endsAt: start + 601_000,
    end: null,
    ...over,
  };
}

function keep() {
  const did: string[] = [];
  const lines: (() => void)[] = [];
  const timers: (() => void)[] = [];
  const pauses: number[] = [];
  const clock = { time: start };
  const keeper = new TrialKeeper({
    openPresence: () => {
      did.push('open');
      return { onClosed: (listener) => void lines.push(listener), close: () => did.push('close') };
    },
    endTrial: (why) => did.push(why),
    now: () => clock.time,
    setTimeout: (work, ms) => {
      timers.push(work);
      pauses.push(ms);
      return () => timers.splice(timers.indexOf(work), 1);
    },
  });
  return { did, lines, timers, pauses, clock, keeper };
}

describe('while a trial is on, the devtools page', () => {
  it('holds a line to the service worker, once', () => {
    const { keeper, did } = keep();
    keeper.changed(trialOf());
    keeper.changed(trialOf({ startedAt: start + 2_000 }));
    expect(did).toEqual(['open']);
  });

  it('opens it again at once when the service worker was stopped', () => {
    const { keeper, did, lines } = keep();
    keeper.changed(trialOf());
    lines[0]?.();
    expect(did).toEqual(['open', 'open']);
  });

  it('waits longer and longer while the service worker cannot stay, but never as long as it waits for us', () => {
    const { keeper, did, lines, timers, pauses, clock } = keep();
    keeper.changed(trialOf());
    lines.at(-1)?.();
    for (let i = 2; i < 9; i++) {
      lines.at(-1)?.();
      expect(did, 'not at once').toHaveLength(i);
      timers.at(-1)?.();
    }
    expect(pauses.slice(1)).toEqual([50, 100, 200, 400, 800, 1_000, 1_000]);
    clock.time += 1_001;
    lines.at(-1)?.();
    expect(did, 'it has lived, so again at once').toHaveLength(10);
  });

  it('does not open it again for a line that it let go of', () => {
    const { keeper, did, lines, clock } = keep();
    keeper.changed(trialOf());
    keeper.changed(null);
    keeper.changed(trialOf());
    clock.time += 1_001;
    lines[0]?.();
    expect(did).toEqual(['open', 'close', 'open']);
  });

  it('lets go when it is over', () => {
    const { keeper, did, timers } = keep();
    keeper.changed(trialOf());
    keeper.changed(trialOf({ end: { at: start, why: 'user' } }));
    expect([did, timers]).toEqual([['open', 'close'], []]);
  });

  it('ends it when the time is over', () => {
    const { keeper, did, timers } = keep();
    keeper.changed(trialOf());
    timers[0]?.();
    expect(did).toEqual(['open', 'time']);
  });

  const navigations: [string, string, string | null, boolean][] = [
    ['another page of the site', 'https://app.contoso.test/other', 'https://app.contoso.test', false],
    ['another site', 'https://www.contoso.test/', 'https://app.contoso.test', true],
    ['another port', 'https://app.contoso.test:8443/', 'https://app.contoso.test', true],
    ['anything, where the site is not known', 'https://app.contoso.test/', null, true],
    ['what is no URL', '', 'https://app.contoso.test', true],
  ];
  it.each(navigations)('looks where the tab goes: %s', (_, url, pageOrigin, ends) => {
    const { keeper, did } = keep();
    keeper.changed(trialOf({ pageOrigin }));
    keeper.navigated(url);
    expect(did.includes('navigation')).toBe(ends);
  });

  it('minds no navigation while none is on', () => {
    const { keeper, did } = keep();
    keeper.navigated('https://www.contoso.test/');
    expect(did).toEqual([]);
  });
});

const during: [string, number, number, boolean][] = [
  ['over before it', 0, 500, false],
  ['under way when it began', 500, 1_000, true],
  ['begun during it', 2_000, 10, true],
  ['begun after it', 5_001, 10, false],
];

test.each(during)('a request is marked if the trial could touch it: %s', (_, at, time, marked) => {
  const history = new TrialHistory();
  history.changed(trialOf(), start + 1_000);
  history.changed(trialOf({ plan: planFor(), end: { at: start + 5_000, why: 'user' } }), start + 5_100);
  const entry = sent({ url: api, method: 'PUT', start: at, time });
  const seen = history.asSeen({ entry, started: start + at, characters: 10 });
  expect(seen.entry._trial === true).toBe(marked);
});

test('a trial in place of another ends that', () => {
  const history = new TrialHistory();
  history.changed(trialOf({ plan: planFor('other') }), start + 1_000);
  history.changed(trialOf({ startedAt: start + 2_000 }), start + 2_000);
  const entry = sent({ url: api, method: 'PUT', start: 3_000 });
  expect(history.asSeen({ entry, started: start + 3_000, characters: 10 }).entry._trial).toBe(true);
});
