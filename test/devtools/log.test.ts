import { expect, test } from 'vitest';
import { type LogChange, type LogLimits, TrafficLog } from '../../src/devtools/log';
import { capturedEntry, epoch, names } from './entries';

function createLog(limits?: LogLimits) {
  const log = new TrafficLog(limits);
  const changes: string[] = [];
  log.onChange((change) => changes.push(told(change)));
  return { log, changes, kept: () => names(log.kept.map(({ entry }) => entry)) };
}

function told(change: LogChange): string {
  if (change.type === 'added') return `added ${names(change.entries.map(({ entry }) => entry)).join(' ')}`;
  if (change.type === 'dropped') return `dropped ${change.count}`;
  return change.type === 'cleared' ? `cleared by ${change.by}` : change.type;
}

const sized = (name: string, characters = 10) => capturedEntry({ url: `https://a.example/${name}`, characters });

const limits: [string, LogLimits, [string, number?][], string[], string[]][] = [
  ['below both limits nothing goes', { entries: 3, characters: 100 }, [['a'], ['b'], ['c']], ['a', 'b', 'c'], []],
  [
    'the oldest goes when there are too many',
    { entries: 2, characters: 100 },
    [['a'], ['b'], ['c']],
    ['b', 'c'],
    ['dropped 1'],
  ],
  [
    'the oldest go when they take too much',
    { entries: 9, characters: 39 },
    [['a'], ['b'], ['c', 20]],
    ['b', 'c'],
    ['dropped 1'],
  ],
  [
    'a tenth of the limit goes at once',
    { entries: 10, characters: 1_000 },
    [...'abcdefghijk'].map((name): [string] => [name]),
    [...'cdefghijk'],
    ['dropped 2'],
  ],
  ['a big one makes several go', { entries: 9, characters: 30 }, [['a'], ['b'], ['c', 27]], ['c'], ['dropped 2']],
  ['one above the limit goes itself', { entries: 9, characters: 30 }, [['a'], ['b', 31]], [], ['dropped 2']],
];

test.each(limits)('limits: %s', (_, limit, entries, kept, dropped) => {
  const setup = createLog(limit);
  for (const [name, characters] of entries) setup.log.add([sized(name, characters)]);
  expect(setup.kept()).toEqual(kept);
  expect(setup.changes.filter((change) => change.startsWith('dropped'))).toEqual(dropped);
  expect(setup.log.state()).toMatchObject({ kept: kept.length, dropped: entries.length - kept.length });
});

test('limits: delivered at once, what is too much is told and then let go', () => {
  const { log, changes } = createLog({ entries: 2, characters: 100 });
  log.add(['a', 'b', 'c', 'd'].map((name) => sized(name)));
  expect(changes).toEqual(['added a b c d', 'dropped 2']);
});

test('clear: nothing is left, the counts begin anew, and room is free again', () => {
  const { log, changes, kept } = createLog({ entries: 2, characters: 23 });
  log.add([sized('a'), sized('b'), sized('c')]);
  log.addUnreadable();
  log.clear();
  expect(log.state()).toMatchObject({ kept: 0, dropped: 0, unreadable: 0 });
  log.add([sized('d'), sized('e')]);
  expect(kept()).toEqual(['d', 'e']);
  expect(changes).toEqual(['added a b c', 'dropped 1', 'state', 'cleared by user', 'added d e']);
});

test('recording off: nothing is added and what was there stays; on again: what comes then is added', () => {
  const { log, kept } = createLog();
  log.add([sized('before')]);
  log.setRecording(false, 0);
  log.add([sized('missed')]);
  log.addUnreadable();
  expect(log.state()).toMatchObject({ recording: false, kept: 1, unreadable: 0 });
  log.setRecording(true, 0);
  log.add([sized('after')]);
  expect(kept()).toEqual(['before', 'after']);
});

test('a request from the time when recording was off is not added when it is delivered afterwards', () => {
  const { log, kept } = createLog();
  log.setRecording(false, epoch + 10);
  log.setRecording(true, epoch + 30);
  log.add([
    capturedEntry({ at: 5, url: 'https://a.test/before' }),
    capturedEntry({ at: 20, url: 'https://a.test/missed' }),
  ]);
  log.add([capturedEntry({ at: 30, url: 'https://a.test/after' })]);
  expect(kept()).toEqual(['before', 'after']);
});

test('the settings are told when they change', () => {
  const { log, changes } = createLog();
  log.setPreserveLog(true);
  expect(changes).toEqual(['state']);
  expect(log.state()).toEqual({
    recording: true,
    preserveLog: true,
    limit: 50_000,
    kept: 0,
    dropped: 0,
    unreadable: 0,
    reading: false,
  });
});

test('limits: a lower one lets the oldest go at once, and is told', () => {
  const { log, kept, changes } = createLog({ entries: 9, characters: 100 });
  log.add(['a', 'b', 'c', 'd'].map((name) => sized(name)));
  log.setLimit(2);
  expect(kept()).toEqual(['c', 'd']);
  expect(log.state()).toMatchObject({ limit: 2, dropped: 2 });
  expect(changes.slice(1)).toEqual(['dropped 2', 'state']);
});
