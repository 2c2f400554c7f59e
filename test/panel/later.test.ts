import { describe, expect, it } from 'vitest';
import type { CreateLater } from '../../src/panel/later/later';
import { keyOf, selectionOf } from '../../src/panel/list/selection';
import { createLiveEngine } from '../../src/panel/live-engine';
import { storeTexts } from '../../src/panel/store/texts';
import { preflight, unsent } from '../engine/har';
import { fakeLater, startedPanel } from './fake-panel';

const { loading, failed } = storeTexts.later;
const server = 'https://api.contoso.test';
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A panel with a blocked request, whose later part comes, or fails to, when it is told to. */
function started() {
  let arrive = (_create: CreateLater): void => undefined;
  let fail = (_error: Error): void => undefined;
  let loads = 0;
  const loadLater = () => {
    loads++;
    return new Promise<CreateLater>((resolve, reject) => {
      arrive = resolve;
      fail = reject;
    });
  };
  const panel = startedPanel(loadLater, createLiveEngine());
  panel.link.become('connected');
  panel.link.say({ type: 'entries', entries: [unsent({ method: 'PUT' }), preflight({ asks: 'x-id' })] });
  panel.clock.turn(1_000);
  return {
    ...panel,
    loads: () => loads,
    async arrive() {
      arrive(fakeLater);
      await settled();
    },
    async fail() {
      fail(new Error('no such file'));
      await settled();
    },
  };
}

describe('before everything is loaded', () => {
  it('requests are judged and servers are there, without causes and fixes', () => {
    const { analysis, list } = started().store;
    expect(analysis.report.value.requests.map(({ verdict, cause }) => [verdict, cause])).toEqual([['blocked', null]]);
    expect(analysis.explained.value).toBeNull();
    expect(analysis.causes.value).toBeNull();
    expect(list.rows.value.map(({ kind }) => kind)).toEqual(['server', 'request']);
    list.select({ kind: 'server', origin: server });
    expect(list.selected.value).toEqual({ kind: 'server', origin: server });
  });

  it('what was asked for is done when it can be, and that it takes a moment is said', async () => {
    const { store, saved, loads, arrive } = started();
    store.later.use(({ exports }) => exports.ticket());
    store.later.use(({ exports }) => exports.har());
    expect([store.notices.toast.value?.text, saved.length]).toEqual([loading, 0]);
    await arrive();
    expect(saved.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['md', 'har']);
    expect(store.notices.toast.value?.text).not.toBe(loading);
    expect(loads()).toBe(1);
  });

  it('a file that was opened is read when it can be', async () => {
    const { store, arrive } = started();
    const opening = store.imported.open({ name: 'a.har', text: async () => '{"log":{"entries":[]}}' });
    await settled();
    expect(store.imported.file.value).toBeNull();
    await arrive();
    await opening;
    expect(store.imported.file.value?.name).toBe('a.har');
  });
});

it('what comes changes nothing but what was missing', async () => {
  const { store, arrive } = started();
  store.later.load();
  const [request] = store.analysis.report.value.requests;
  const rows = () => store.list.rows.value.map((row) => keyOf(selectionOf(row)));
  const before = rows();
  await arrive();
  expect(store.analysis.report.value.requests[0]).toBe(request);
  expect(request?.cause).not.toBeNull();
  expect(rows()).toEqual(before);
  expect(store.analysis.explainedByOrigin.value.get(server)?.fixes.length).toBeGreaterThan(0);
  expect(store.analysis.causes.value).toBe(1);
});

it('where it cannot be loaded, that is told, and all that is asked for says what to do', async () => {
  const { store, saved, loads, fail } = started();
  store.later.use(({ exports }) => exports.har());
  await fail();
  expect(store.later.failed.value).toBe(true);
  expect(store.notices.toast.value?.text).toBe(failed);
  store.notices.hide();
  store.later.use(({ exports }) => exports.har());
  await settled();
  expect([store.notices.toast.value?.text, saved.length, loads()]).toEqual([failed, 0, 1]);
  await store.imported.open({ name: 'a.har', text: async () => '{}' });
  expect(store.imported.failure.value).toEqual({ name: 'a.har', message: failed });
  expect(store.analysis.report.value.requests).toHaveLength(1);
});
