import { describe, expect, it, vi } from 'vitest';
import { keptPostData } from '../../src/engine/traffic/post-data';
import { createBatch } from '../../src/panel/store/batch';
import { noteTexts } from '../../src/panel/store/note-texts';
import { defaultSettings, readSettings } from '../../src/panel/store/settings';
import { storeTexts } from '../../src/panel/store/texts';
import { FakeClock, FakeEngine, fakePanel } from './fake-panel';
import { api, entries, report } from './fixtures/contoso';

const state = { recording: true, preserveLog: false, kept: 0, dropped: 0 };

function capturing() {
  const panel = fakePanel();
  panel.link.become('connected');
  panel.link.say({ type: 'state', state });
  panel.link.say({ type: 'entries', entries });
  panel.clock.turn(100);
  return panel;
}

describe('captured entries', () => {
  it('are analysed in batches, not one by one, but the first at once', () => {
    const { link, clock, engine, store } = fakePanel();
    if (!(engine instanceof FakeEngine)) throw new Error('a fake engine was expected');
    const before = engine.answers.length;
    for (const entry of entries) link.say({ type: 'entries', entries: [entry] });
    expect(store.capture.entries.value).toEqual(entries.slice(0, 1));
    clock.turn(100);
    expect(store.capture.entries.value).toEqual(entries);
    expect(engine.answers.length).toBe(before + 2);
  });

  it('go when the page navigates, without a word where none was looked at', () => {
    const { link, store } = capturing();
    link.say({ type: 'cleared', by: 'navigation' });
    expect(store.capture.entries.value).toEqual([]);
    expect(store.notices.toast.value).toBeNull();
  });

  it('come back after a navigation that took away what was looked at', () => {
    const { link, store } = capturing();
    store.list.select({ kind: 'request', id: 'put-order' });
    link.say({ type: 'cleared', by: 'navigation' });
    expect(store.notices.toast.value?.text).toBe(storeTexts.navigated);
    store.notices.toast.value?.action?.run();
    expect(store.capture.entries.value).toEqual(entries);
    expect(store.list.selected.value).toEqual({ kind: 'request', id: 'put-order' });
  });

  it('come back when clearing is undone, in front of what came since', () => {
    const { link, clock, store } = capturing();
    link.say({ type: 'cleared', by: 'user' });
    expect(store.analysis.report.value.requests).toEqual([]);
    link.say({ type: 'entries', entries: entries.slice(0, 1) });
    clock.turn(100);
    store.notices.toast.value?.action?.run();
    expect(store.capture.entries.value).toEqual([...entries, entries[0]]);
    expect(store.notices.toast.value).toBeNull();
  });

  it('come back once more when the line breaks after the clearing was undone', () => {
    const { link, clock, store } = capturing();
    link.say({ type: 'cleared', by: 'user' });
    store.notices.toast.value?.action?.run();
    link.say({ type: 'entries', entries: entries.slice(0, 1) });
    link.become('reconnecting');
    link.become('connected');
    link.say({ type: 'state', state });
    link.say({ type: 'entries', entries: entries.slice(0, 1) });
    clock.turn(100);
    expect(store.capture.entries.value).toEqual([...entries, entries[0]]);
  });

  it('that were brought back go with the page', () => {
    const { link, store } = capturing();
    link.say({ type: 'cleared', by: 'user' });
    store.notices.toast.value?.action?.run();
    link.say({ type: 'cleared', by: 'navigation' });
    expect(store.capture.entries.value).toEqual([]);
  });

  it('lose the oldest when the capture lets them go', () => {
    const { link, clock, store } = capturing();
    link.say({ type: 'dropped', count: 2 });
    link.say({ type: 'state', state: { ...state, dropped: 2 } });
    clock.turn(100);
    expect(store.capture.entries.value).toEqual(entries.slice(2));
    expect(store.capture.dropped.value).toBe(2);
  });

  it('are not doubled when the line breaks and all comes again', () => {
    const { link, clock, store } = capturing();
    link.become('reconnecting');
    link.become('connected');
    link.say({ type: 'state', state });
    link.say({ type: 'entries', entries });
    clock.turn(100);
    expect(store.capture.entries.value).toEqual(entries);
  });

  it('that are cleared while the line is broken go when it is mended, and come back once', () => {
    const { link, clock, store } = capturing();
    link.become('reconnecting');
    store.clear();
    expect(link.sent).toEqual([]);
    link.become('connected');
    expect(link.sent).toEqual([{ type: 'clear' }]);
    link.say({ type: 'state', state });
    link.say({ type: 'entries', entries });
    link.say({ type: 'cleared', by: 'user' });
    expect(store.capture.entries.value).toEqual([]);
    store.notices.toast.value?.action?.run();
    clock.turn(1_000);
    expect(store.capture.entries.value).toEqual(entries);
  });

  it('stay when the extension is gone, and can still be cleared and brought back', () => {
    const { link, store } = capturing();
    link.become('lost');
    expect(store.capture.entries.value).toEqual(entries);
    store.clear();
    expect(store.capture.entries.value).toEqual([]);
    store.notices.toast.value?.action?.run();
    expect(store.capture.entries.value).toEqual(entries);
  });
});

it('the toolbar’s wishes go to the capture', () => {
  const { link, store } = capturing();
  store.capture.setRecording(false);
  store.capture.setPreserveLog(true);
  store.clear();
  expect(link.sent).toEqual([{ type: 'record', on: false }, { type: 'preserve-log', on: true }, { type: 'clear' }]);
});

it('an answer about credentials goes into the next analysis, and can be taken back', () => {
  const { engine, store } = capturing();
  if (!(engine instanceof FakeEngine)) throw new Error('a fake engine was expected');
  store.analysis.answer(api, 'include');
  expect(engine.answers.at(-1)).toEqual({ [api]: 'include' });
  store.analysis.answer(api, 'unknown');
  expect(engine.answers.at(-1)).toEqual({});
});

describe('the list', () => {
  it('folds servers away where all is well, while there is something that is not', () => {
    const { store } = capturing();
    const open = store.list.rows.value.flatMap((row) =>
      row.kind === 'server' && row.expanded ? [new URL(row.group.origin).hostname] : [],
    );
    expect(open).toEqual(['api.contoso.test', 'login.contoso.test']);
  });

  it('opens what a filter is looking for', () => {
    const { store } = capturing();
    store.filter.chip.value = 'allowed';
    expect(store.list.rows.value.map(({ kind }) => kind)).toEqual(['server', 'request', 'request', 'request']);
  });

  it('selects the server when the selected request is folded away', () => {
    const { store } = capturing();
    store.list.select({ kind: 'request', id: 'put-order' });
    const [server] = store.list.rows.value;
    if (server) store.list.setExpanded(server, false);
    expect(store.list.selected.value).toEqual({ kind: 'server', origin: api });
  });

  it('keeps what is selected when a filter hides it, and drops it when it is gone', () => {
    const { link, store } = capturing();
    store.list.select({ kind: 'request', id: 'put-order' });
    store.filter.text.value = 'fonts';
    expect(store.list.selected.value).toEqual({ kind: 'request', id: 'put-order' });
    link.say({ type: 'cleared', by: 'navigation' });
    expect(store.list.selected.value).toBeNull();
  });

  it('counts for each chip what it would show', () => {
    const { store } = capturing();
    expect(store.filter.counts.value).toEqual({ all: 10, blocked: 5, unknown: 1, allowed: 3, 'not-cors': 1 });
  });
});

describe('a HAR file', () => {
  const har = { name: 'shop.har', text: async () => JSON.stringify({ log: { entries } }) };

  it('takes the place of the live capture until it is closed', async () => {
    const { store } = fakePanel();
    await store.imported.open(har);
    expect(store.analysis.summary.value).toMatchObject({ requests: 10, blocked: 5, servers: 2 });
    store.clear();
    expect(store.analysis.summary.value.requests).toBe(0);
  });

  it('has its own answers on credentials, and so has the live capture', async () => {
    const { store } = capturing();
    const given = () => store.analysis.answers.value;
    store.analysis.answer(api, 'include');
    await store.imported.open(har);
    expect(given()).toEqual({});
    store.analysis.answer(api, 'omit');
    store.clear();
    expect(given()).toEqual({ [api]: 'include' });
    store.notices.toast.value?.action?.run();
    expect(given(), 'the same file, brought back').toEqual({ [api]: 'omit' });
    await store.imported.open(har);
    expect(given(), 'opened once more').toEqual({});
    store.clear();
    store.analysis.answer(api, 'unknown');
    expect(given()).toEqual({});
  });

  it('that cannot be read leaves what is shown as it is', async () => {
    const { store } = capturing();
    await store.imported.open({ name: 'notes.txt', text: async () => 'hello' });
    expect(store.imported.failure.value).toMatchObject({ name: 'notes.txt' });
    expect(store.analysis.summary.value.requests).toBe(10);
  });

  it('of what is shown is saved without secrets', () => {
    const { store, later, saved } = capturing();
    store.filter.text.value = 'method:put';
    later.exports.har();
    expect(JSON.parse(saved[0]?.text ?? '').log.entries).toHaveLength(2);
    expect(saved[0]?.text).not.toContain('eyJhbGciOi');
  });
});

describe('a batch', () => {
  it('runs once for many changes, and again for later ones, a few times a second', async () => {
    const { clock, batch, runs } = costly(0);
    batch.schedule();
    batch.schedule();
    clock.turn(24);
    expect(runs()).toBe(0);
    clock.turn(1);
    expect(runs()).toBe(1);
    await Promise.resolve();
    batch.schedule();
    clock.turn(249);
    expect(runs()).toBe(1);
    clock.turn(1);
    expect(runs()).toBe(2);
  });

  it('leaves nine tenths of the time to others while changes pour in', async () => {
    const { clock, batch, runs } = costly(400);
    batch.flush();
    await Promise.resolve();
    batch.schedule();
    clock.turn(9 * 400 - 1);
    expect(runs()).toBe(1);
    clock.turn(1);
    expect(runs()).toBe(2);
  });

  it('counts what is drawn after the work, too', async () => {
    const clock = new FakeClock();
    const batch = createBatch(() => queueMicrotask(() => clock.spend(400)), clock);
    batch.flush();
    await Promise.resolve();
    await Promise.resolve();
    batch.schedule();
    expect(clock.next()).toBe(9 * 400);
  });

  it('shows a change at once that comes after a rest, whatever the last one cost', async () => {
    const { clock, batch, runs } = costly(400);
    batch.flush();
    await Promise.resolve();
    clock.turn(60_000);
    batch.schedule();
    clock.turn(25);
    expect(runs()).toBe(2);
  });

  function costly(ms: number) {
    const clock = new FakeClock();
    let runs = 0;
    const batch = createBatch(() => {
      runs++;
      clock.spend(ms);
    }, clock);
    return { clock, batch, runs: () => runs };
  }
});

it.each([
  ['nothing stored', undefined, defaultSettings],
  ['something else', 'x', defaultSettings],
  ['one part', { listWidth: 30 }, { ...defaultSettings, listWidth: 30 }],
  ['a part out of range', { listWidth: 300, listHeight: -5 }, { ...defaultSettings, listWidth: 85, listHeight: 15 }],
  ['a theme and a layout', { theme: 'dark', layout: 'below' }, { ...defaultSettings, theme: 'dark', layout: 'below' }],
  ['a theme that is none', { theme: 'pink' }, defaultSettings],
  [
    'a sort and a width',
    { sort: { column: 'path', descending: true }, columns: { path: 90, brief: 'x', other: 9 } },
    { ...defaultSettings, sort: { column: 'path', descending: true }, columns: { path: 90 } },
  ],
  ['a sort by no column', { sort: { column: 'constructor' } }, defaultSettings],
  ['a part of another kind', { listWidth: '30', listHeight: Number.NaN }, defaultSettings],
])('settings from %s', (_, stored, settings) => {
  expect(readSettings(stored)).toEqual(settings);
});

it('a closed file can be brought back', async () => {
  const { store } = fakePanel();
  await store.imported.open({ name: 'shop.har', text: async () => JSON.stringify({ log: { entries } }) });
  store.clear();
  expect(store.imported.file.value).toBeNull();
  store.notices.toast.value?.action?.run();
  expect(store.imported.file.value?.name).toBe('shop.har');
});

it('settings that cannot be saved hold, and it is said once', async () => {
  const { store } = fakePanel(new FakeEngine(), {
    load: async () => undefined,
    save: async () => Promise.reject(new Error('quota')),
  });
  await Promise.resolve();
  store.settings.set({ theme: 'dark' });
  await vi.waitUntil(() => store.notices.toast.value !== null);
  expect(store.notices.toast.value?.text).toBe(storeTexts.settings.save);
  expect(store.settings.settings.value.theme).toBe('dark');
  store.notices.hide();
  store.settings.set({ theme: 'light' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(store.notices.toast.value).toBeNull();
});

it('the secrets in a file stay behind unless the settings say otherwise', () => {
  const { store, later, saved } = capturing();
  later.exports.har();
  store.settings.set({ redact: false });
  later.exports.har();
  expect(saved.map(({ text }) => text.includes('eyJhbGciOi'))).toEqual([false, true]);
});

it('a ticket names the blocked requests that are shown, with commands that repeat them', () => {
  const { store, later, saved } = capturing();
  store.filter.text.value = 'method:put';
  later.exports.ticket();
  const text = saved[0]?.text ?? '';
  expect(text).toContain(`# CORS: \`${api}\` blocks a request`);
  expect(text).toContain("--request 'OPTIONS'");
  expect(text).not.toContain('`DELETE ');
  expect(text).not.toContain('eyJhbGciOi');
});

it('a copy that the browser refuses is shown to be copied by hand', async () => {
  const { store } = fakePanel();
  const refused = fakePanel();
  Object.assign(refused.store.host.copyWays, {
    clipboard: async () => Promise.reject(new Error('not allowed')),
    command: () => false,
  });
  await store.copy('text', 'Text');
  expect(store.sheet.value).toBeNull();
  await refused.store.copy('text', 'Text');
  expect([refused.store.sheet.value, refused.store.manualCopy.value]).toEqual(['copy', 'text']);
});

it('a fault of the engine is told, and the next analysis is tried afresh', () => {
  const engine = new FakeEngine();
  let broken = true;
  const { link, clock, store } = fakePanel({
    prepare: engine.prepare.bind(engine),
    analyse(captured, options) {
      if (broken && captured.length > 0) throw new Error('out of luck');
      return engine.analyse(captured, options);
    },
  });
  link.say({ type: 'entries', entries });
  clock.turn(100);
  expect(store.analysis.failure.value).toContain('out of luck');
  expect(store.analysis.report.value.requests).toEqual([]);
  broken = false;
  link.say({ type: 'entries', entries });
  clock.turn(100);
  expect(store.analysis.failure.value).toBeNull();
  expect(store.analysis.report.value.requests).toHaveLength(10);
});

it.each([
  ['is sent', false, 'a', undefined],
  ['that is left out with the secrets is missed', true, 'a', noteTexts.lacksBody.unknown],
  ['that is too long to be kept is missed', false, 'a'.repeat(70_000), noteTexts.lacksBody.cut],
])('of a request that is copied, a body %s', (_, redact, text, note) => {
  const { link, clock, store, later } = fakePanel();
  store.settings.set({ redact });
  const request = report.requests.find(({ id }) => id === 'put-order');
  if (!request) throw new Error('the fixture has it');
  link.become('connected');
  const postData = keptPostData('text/plain', text);
  const laden = entries.map((entry) => ({ ...entry, request: { ...entry.request, postData } }));
  link.say({ type: 'entries', entries: laden });
  clock.turn(100);
  const copied = later.exports.copyAs(request, 'curl-sh');
  expect(copied?.note).toBe(note);
  expect(copied?.text.includes('--data-raw')).toBe(note === undefined);
});
