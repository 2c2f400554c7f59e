import { describe, expect, it, test } from 'vitest';
import type { RecheckExchange } from '../../src/engine/recheck/entries-of';
import type { HarEntry } from '../../src/engine/traffic/har';
import type { Trial } from '../../src/messaging/trial';
import { createLiveEngine } from '../../src/panel/live-engine';
import { watchPause, watchRounds } from '../../src/panel/store/recheck';
import { planFor } from '../background/plans';
import { page, preflight, unsent } from '../engine/har';
import { fakePanel } from './fake-panel';

const server = 'https://api.contoso.test';
const refusedPut: readonly HarEntry[] = [unsent({ method: 'PUT' }), preflight({ asks: 'x-id' })];

async function panelWith(entries = refusedPut) {
  const panel = fakePanel(createLiveEngine());
  panel.link.become('connected');
  panel.link.say({ type: 'entries', entries });
  panel.clock.turn(1_000);
  const { store } = panel;
  const blocked = store.analysis.report.value.requests.filter(({ verdict }) => verdict === 'blocked');
  expect(blocked).toHaveLength(1);
  return { ...panel, blocked };
}

const header = (name: string, value: string) => ({ name: `Access-Control-${name}`, value });
const exchange = (good: boolean): RecheckExchange => ({
  start: 0,
  time: 1,
  requestHeaders: [{ name: 'Origin', value: page }, header('Request-Method', 'PUT'), header('Request-Headers', 'x-id')],
  status: 204,
  responseHeaders: good
    ? [header('Allow-Origin', page), header('Allow-Methods', 'PUT'), header('Allow-Headers', 'x-id')]
    : [],
  error: null,
});

/** Lets what waits for promises go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

describe('access', () => {
  it('is not asked for where it is given', async () => {
    const { later, worker } = await panelWith();
    await later.trials.start(server);
    expect([later.access.question.value, worker.asked.map(({ type }) => type)]).toEqual([null, ['trial-start']]);
  });

  it('is explained before the browser asks, for exactly the sites it takes', async () => {
    const { later, worker } = await panelWith();
    worker.access = false;
    await later.trials.start(server);
    expect(worker.wanted).toEqual([]);
    expect(later.access.question.value?.access.origins).toEqual([`${server}/*`, `${page}/*`]);
    await later.access.allow();
    await settle();
    expect(worker.asked.map(({ type }) => type)).toEqual(['trial-start']);
  });

  it('that is refused leaves everything as it was', async () => {
    const { later, worker, blocked } = await panelWith();
    worker.access = false;
    worker.allows = false;
    await later.recheck.check(server, blocked);
    await later.access.allow();
    await settle();
    expect(worker.asked).toEqual([]);
    expect(later.access.refused.value).toMatchObject({ feature: 'recheck', place: server, message: null });
  });

  it('that the browser does not even ask for says why', async () => {
    const { later, worker } = await panelWith();
    worker.access = false;
    worker.askForAccess = () => Promise.reject(new Error('Blocked by enterprise policy.'));
    await later.trials.start(server);
    await later.access.allow();
    expect([later.access.question.value, later.access.asking.value]).toEqual([null, false]);
    expect(later.access.refused.value?.message).toBe('Blocked by enterprise policy.');
  });

  it('is asked for once, and nothing goes on that was dismissed meanwhile', async () => {
    const { later, worker } = await panelWith();
    worker.access = false;
    let answer: (given: boolean) => void = () => undefined;
    let asked = 0;
    worker.askForAccess = () => {
      asked++;
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    await later.trials.start(server);
    const allowed = [later.access.allow(), later.access.allow()];
    expect([asked, later.access.asking.value]).toEqual([1, true]);
    later.access.dismiss();
    answer(true);
    await Promise.all(allowed);
    expect(worker.asked).toEqual([]);
  });
});

describe('a trial', () => {
  const trial: Trial = {
    tabId: 7,
    plan: planFor('orders'),
    pageOrigin: page,
    ruleIds: [],
    startedAt: Date.now(),
    endsAt: Date.now() + 600_000,
    end: null,
  };

  it('is shown while it is on, and why it ended', async () => {
    const { store, worker } = await panelWith();
    worker.become(trial);
    expect(store.trial.on.value?.plan.server).toBe(server);
    worker.become({ ...trial, end: { at: 1, why: 'navigation' } });
    expect([store.trial.on.value, store.trial.ended.value?.why]).toEqual([null, 'navigation']);
  });

  it('that cannot be begun says why', async () => {
    const { store, later, worker } = await panelWith();
    worker.answer = () => ({ type: 'failed', message: 'too many rules' });
    await later.trials.start(server);
    await settle();
    expect(store.trial.failure.value).toBe('too many rules');
  });
});

describe('a watch', () => {
  it('asks until it passes, and stops by itself', async () => {
    const { later, worker, clock, blocked } = await panelWith();
    let good = false;
    worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(good), actual: null } });
    await later.recheck.startWatch(server, blocked);
    await settle();
    expect([worker.asked.length, later.recheck.watch.value?.rounds]).toEqual([1, 1]);
    good = true;
    clock.turn(watchPause);
    await settle();
    clock.turn(watchPause);
    await settle();
    expect([worker.asked.length, later.recheck.watch.value]).toEqual([2, null]);
    expect(later.recheck.gaveUp.value).toBeNull();
  });

  it('gives up after ten minutes, and says so', async () => {
    const { later, worker, clock, blocked } = await panelWith();
    worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(false), actual: null } });
    await later.recheck.startWatch(server, blocked);
    for (let round = 0; round < watchRounds + 5; round++) {
      await settle();
      clock.turn(watchPause);
    }
    expect([worker.asked.length, later.recheck.watch.value]).toEqual([watchRounds, null]);
    expect(later.recheck.gaveUp.value).toBe(server);
    await later.recheck.startWatch(server, blocked);
    expect(later.recheck.gaveUp.value).toBeNull();
  });

  it('goes on when what is watched leaves the list, can be stopped, and says of which server it is', async () => {
    const { later, link, worker, clock, blocked, store } = await panelWith();
    worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(false), actual: null } });
    await later.recheck.startWatch(blocked[0]?.id ?? '', blocked);
    await settle();
    link.say({ type: 'cleared', by: 'navigation' });
    expect(store.list.rows.value).toEqual([]);
    clock.turn(watchPause);
    await settle();
    expect([worker.asked.length, later.recheck.watch.value?.server]).toEqual([2, server]);
  });

  const ends: [what: string, good: boolean, RegExp][] = [
    ['passes', true, /^https:\/\/api\.contoso\.test lets it through now/],
    ['gives up', false, /^Stopped watching https:\/\/api\.contoso\.test/],
  ];
  it.each(ends)('says so when it %s, wherever the panel is by then', async (_, good, said) => {
    const { later, link, worker, clock, blocked, store } = await panelWith();
    worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(good), actual: null } });
    await later.recheck.startWatch(server, blocked);
    link.say({ type: 'cleared', by: 'navigation' });
    while (later.recheck.watch.value) {
      await settle();
      if (store.notices.toast.value === null) clock.turn(watchPause);
    }
    expect(store.notices.toast.value?.text).toMatch(said);
  });

  it('ends when it is told to', async () => {
    const { later, worker, clock, blocked } = await panelWith();
    worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(false), actual: null } });
    await later.recheck.startWatch(server, blocked);
    await settle();
    later.recheck.stopWatching();
    clock.turn(watchPause);
    await settle();
    expect(worker.asked).toHaveLength(1);
  });
});

test('the same question is asked once for all who have it', async () => {
  const again = [unsent({ method: 'PUT', start: 5_000 }), preflight({ asks: 'x-id', start: 5_001, preflightFor: '2' })];
  const panel = fakePanel(createLiveEngine());
  panel.link.become('connected');
  panel.link.say({ type: 'entries', entries: [...refusedPut, ...again] });
  panel.clock.turn(1_000);
  const { store, later, worker } = panel;
  worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(false), actual: null } });
  const { requests } = store.analysis.report.value;
  expect(requests).toHaveLength(2);
  await later.recheck.check(server, requests);
  await settle();
  expect(worker.asked).toHaveLength(1);
  expect(requests.map((request) => later.recheck.resultOf(request)?.phase)).toEqual(['done', 'done']);
});

test('what was asked again while the request itself was not captured yet is known once it is', async () => {
  const [request, ...before] = refusedPut;
  if (request === undefined) throw new Error('there is no request');
  const panel = fakePanel(createLiveEngine());
  panel.link.become('connected');
  panel.link.say({ type: 'entries', entries: before });
  const { store, later, worker } = panel;
  worker.answer = () => ({ type: 'rechecked', answer: { preflight: exchange(false), actual: null } });
  const [early] = store.analysis.report.value.requests;
  await later.recheck.check(server, early ? [early] : []);
  await settle();
  panel.link.say({ type: 'entries', entries: [request] });
  panel.clock.turn(10_000);
  const [whole] = store.analysis.report.value.requests;
  expect(whole?.id).not.toBe(early?.id);
  expect(whole && later.recheck.resultOf(whole)?.phase).toBe('done');
});
