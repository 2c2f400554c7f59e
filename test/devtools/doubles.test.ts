import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

type Row = [string, { before?: unknown[]; har: unknown; after?: unknown[]; kept: string[] }];

const merges: Row[] = [
  ['what came before is added', { har: { entries: [named('a'), named('b')] }, kept: ['a', 'b'] }],
  [
    'an entry the event delivered before is kept once',
    { before: [named('a')], har: { entries: [named('a')] }, kept: ['a'] },
  ],
  [
    'an entry the event delivers after is kept once',
    { har: { entries: [named('a')] }, after: [named('a')], kept: ['a'] },
  ],
  [
    'what only the event delivers is kept',
    { before: [named('a')], har: { entries: [] }, after: [named('b')], kept: ['a', 'b'] },
  ],
  [
    'twins delivered by both stay two',
    { before: [named('a'), named('a')], har: { entries: [named('a'), named('a')] }, kept: ['a', 'a'] },
  ],
  [
    'twins, one of them delivered before and one after, stay two',
    { before: [named('a')], har: { entries: [named('a'), named('a')] }, after: [named('a')], kept: ['a', 'a'] },
  ],
  [
    'a third twin is a third request',
    { har: { entries: [named('a'), named('a')] }, after: [named('a'), named('a'), named('a')], kept: ['a', 'a', 'a'] },
  ],
  [
    'the same request a millisecond later is another one',
    { before: [named('a')], har: { entries: [named('a'), named('a', { at: 1 })] }, kept: ['a', 'a'] },
  ],
  [
    'a preflight and its request are two',
    {
      before: [named('a', { method: 'OPTIONS' })],
      har: { entries: [named('a', { method: 'PUT' })] },
      kept: ['a', 'a'],
    },
  ],
  [
    'a request that waits for its response is left to the event',
    { har: { entries: [named('a', { status: 0, took: 0, size: 0 })] }, after: [named('a')], kept: ['a'] },
  ],
  [
    'a request that failed is not waiting',
    { har: { entries: [named('a', { status: 0, error: 'net::ERR_FAILED' })] }, kept: ['a'] },
  ],
  [
    'nor is a worker’s script from a blob: URL, which never has a status',
    { har: { entries: [liveEntry({ url: 'blob:https://app.example/a', status: 0 })] }, kept: ['a'] },
  ],
  ['nor is one Firefox did not send', { har: { entries: [named('a', { status: 0, type: null })] }, kept: ['a'] }],
  [
    'a request whose body is still coming is kept once',
    { har: { entries: [named('a', { took: 1 })] }, after: [named('a', { took: 900 })], kept: ['a'] },
  ],
  [
    'an entry that cannot be read costs no other',
    { har: { entries: [named('a'), { request: 1 }, named('b')] }, kept: ['a', 'b'] },
  ],
  ['no HAR at all', { before: [named('a')], har: undefined, after: [named('b')], kept: ['a', 'b'] }],
  ['a HAR without entries', { har: { version: '1.2' }, after: [named('b')], kept: ['b'] }],
];

test.each(merges)('getHAR and the event: %s', async (_, { before = [], har, after = [], kept }) => {
  const browser = start();
  for (const entry of before) browser.hear(entry);
  browser.answer(har);
  await vi.advanceTimersByTimeAsync(0);
  for (const entry of after) browser.hear(entry);
  expect(browser.kept()).toEqual(kept);
  expect(browser.getHar).toHaveBeenCalledTimes(1);
});
