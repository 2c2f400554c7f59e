import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

test('a navigation is passed on with its time', () => {
  const browser = start();
  browser.hear(named('old'));
  vi.advanceTimersByTime(5000);
  browser.navigate('https://app.example/next');
  browser.hear(liveEntry({ url: 'https://app.example/next', type: 'document', at: 4990 }));
  expect(browser.kept()).toEqual(['next']);
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
