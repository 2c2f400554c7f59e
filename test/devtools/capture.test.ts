import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pieceLength } from '../../src/devtools/capture';
import { maxDisturbances, quietTime } from '../../src/devtools/quiet';
import { epoch, liveEntry } from './entries';
import { named, start } from './played-network';

beforeEach(() => {
  vi.useFakeTimers({ now: epoch });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('getHAR fails: it is reported, and capture goes on', async () => {
  const browser = start();
  browser.answer(Promise.reject(new Error('no')));
  await vi.advanceTimersByTimeAsync(0);
  expect(browser.log.state().reading).toBe(false);
  browser.hear(named('a'));
  expect(browser.kept()).toEqual(['a']);
  expect(console.warn).toHaveBeenCalledTimes(1);
});

test('entries that cannot be read are counted and reported', () => {
  const browser = start();
  for (const value of [null, {}, named('a')]) browser.hear(value);
  expect(browser.log.state()).toMatchObject({ kept: 1, unreadable: 2 });
  expect(console.warn).toHaveBeenCalledTimes(2);
});

test('what came before is told to be read until all of it is there', async () => {
  const browser = start();
  expect(browser.log.state().reading).toBe(true);
  browser.answer({ entries: [named('a')] });
  await vi.advanceTimersByTimeAsync(10);
  expect(browser.log.state()).toMatchObject({ reading: false, kept: 1 });
});

test('a long list is read in pieces, and what comes meanwhile is kept once', async () => {
  const browser = start();
  const entries = Array.from({ length: 2 * pieceLength + 1 }, (_, i) => named(`${i}`));
  browser.answer({ entries });
  await vi.advanceTimersByTimeAsync(0);
  expect(browser.log.state()).toMatchObject({ reading: true, kept: pieceLength });
  browser.hear(entries.at(-1));
  browser.hear(named('new'));
  await vi.advanceTimersByTimeAsync(100);
  expect(browser.log.state()).toMatchObject({ reading: false, kept: entries.length + 1 });
});

describe('while a long list is read', () => {
  const entries = Array.from({ length: 2 * pieceLength }, (_, i) => named(`${i}`));
  async function startReading() {
    const browser = start();
    browser.answer({ entries });
    await vi.advanceTimersByTimeAsync(0);
    expect(browser.log.state()).toMatchObject({ reading: true, kept: pieceLength });
    return browser;
  }

  test('a clear means the rest of it, too, and not what comes afterwards', async () => {
    const browser = await startReading();
    browser.log.clear();
    browser.hear(named('new'));
    await vi.advanceTimersByTimeAsync(100);
    expect(browser.log.state().reading).toBe(false);
    expect(browser.kept()).toEqual(['new']);
  });

  test('recording switched off means what comes from then on, not what was before', async () => {
    const browser = await startReading();
    browser.log.setRecording(false, Date.now() + 1);
    browser.hear(named('new', { at: 10 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(browser.log.state()).toMatchObject({ reading: false, kept: entries.length });
  });

  test('of more than is kept the oldest are let go, and counted', async () => {
    const browser = start();
    browser.log.setLimit(100);
    browser.answer({ entries: entries.slice(0, 150) });
    await vi.advanceTimersByTimeAsync(100);
    expect(browser.log.state()).toMatchObject({ kept: 100, dropped: 50 });
    expect(browser.log.kept[0]?.entry).toMatchObject({ request: { url: 'https://api.example/50' } });
  });

  test('nothing of the pages before the one that is shown comes in, not even for a moment', async () => {
    const browser = start();
    const changes: string[] = [];
    browser.log.navigated('https://app.example/', Date.now() + 5_000);
    browser.log.onChange(({ type }) => changes.push(type));
    const page = liveEntry({ url: 'https://app.example/', type: 'document', at: 5_000 });
    browser.answer({ entries: [...entries, page, named('of-the-page', { at: 5_010 })] });
    await vi.advanceTimersByTimeAsync(100);
    expect(changes.filter((type) => type === 'cleared')).toEqual([]);
    expect(browser.log.kept.map(({ entry }) => entry.request.url)).toEqual([
      'https://app.example/',
      'https://api.example/of-the-page',
    ]);
  });
});

test('where getHAR loses traffic, it is called once, in the first pause', () => {
  const browser = start(true);
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(quietTime - 1);
    browser.hear(named(`${i}`));
  }
  expect(browser.getHar).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1 + quietTime);
  browser.hear(named('after'));
  vi.advanceTimersByTime(10 * quietTime);
  expect(browser.getHar).toHaveBeenCalledTimes(1);
});

test('where getHAR loses traffic and there is no pause, it is not called', () => {
  const browser = start(true);
  for (let i = 0; i < maxDisturbances; i++) browser.hear(named(`${i}`));
  vi.advanceTimersByTime(10 * quietTime);
  expect(browser.getHar).not.toHaveBeenCalled();
  expect(browser.log.kept).toHaveLength(maxDisturbances);
});
