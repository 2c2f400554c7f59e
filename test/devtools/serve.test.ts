import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batchTime, createServer } from '../../src/devtools/serve';
import { portName, type ToCapture, type ToPanel } from '../../src/messaging/protocol';
import { createMemoryPair } from '../messaging/memory-pair';
import { captured, start, tab } from './served';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wait = () => vi.advanceTimersByTime(batchTime);

test('a panel opened late gets the state, then everything in order, then what is new', () => {
  const { add, connect } = start();
  add('a', 'b');
  add('c');
  const panel = connect();
  expect(panel.heard()).toEqual(['kept 3', 'a b c']);
  add('d');
  wait();
  expect(panel.heard()).toEqual(['d', 'kept 4']);
});

test('a panel of an empty log gets the state', () => {
  expect(start().connect().heard()).toEqual(['kept 0']);
});

test('entries that arrive close together go as one message', () => {
  const { add, connect } = start();
  const panel = connect();
  panel.heard();
  add('a');
  vi.advanceTimersByTime(batchTime - 1);
  add('b');
  expect(panel.heard()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(panel.heard()).toEqual(['a b', 'kept 2']);
  wait();
  expect(panel.heard()).toEqual([]);
});

test('two panels hear the same, whenever they come; nothing comes twice', () => {
  const { add, connect } = start();
  const first = connect();
  add('a');
  const second = connect();
  add('b');
  wait();
  expect(first.heard()).toEqual(['kept 0', 'a', 'kept 1', 'b', 'kept 2']);
  expect(second.heard()).toEqual(['kept 1', 'a', 'b', 'kept 2']);
});

test('a closed panel does not stop the others', () => {
  const { add, connect } = start();
  const [first, second] = [connect(), connect()];
  first.close();
  add('a');
  wait();
  expect(first.heard()).toEqual(['kept 0']);
  expect(second.heard()).toEqual(['kept 0', 'a', 'kept 1']);
});

test.each([
  ['another tab', portName(8)],
  ['a tab whose number begins alike', portName(77)],
  ['something else', 'other'],
  ['nothing', ''],
])('a port for %s is left alone', (_, name) => {
  const { log, add, connect } = start();
  add('a');
  const panel = connect(name);
  panel.send({ type: 'clear' });
  add('b');
  wait();
  expect(panel.heard()).toEqual([]);
  expect(log.kept).toHaveLength(2);
});

const orders: [string, ToCapture, string[]][] = [
  ['pause', { type: 'record', on: false }, ['kept 1, paused']],
  ['record', { type: 'record', on: true }, ['kept 1']],
  ['preserve the log', { type: 'preserve-log', on: true }, ['kept 1, preserving']],
  ['clear', { type: 'clear' }, ['cleared by user', 'kept 0']],
];

test.each(orders)('what one panel orders, all hear: %s', (_, order, expected) => {
  const { add, connect } = start();
  add('a');
  const [first, second] = [connect(), connect()];
  first.heard();
  second.heard();
  first.send(order);
  wait();
  expect(first.heard()).toEqual(expected);
  expect(second.heard()).toEqual(expected);
});

test('entries on their way are not sent after a clear', () => {
  const { add, connect } = start();
  const panel = connect();
  panel.heard();
  add('a');
  panel.send({ type: 'clear' });
  add('b');
  wait();
  expect(panel.heard()).toEqual(['cleared by user', 'b', 'kept 1']);
});

test('after a navigation, what the new page already has is sent', () => {
  const { log, connect } = start();
  log.add([captured('old'), captured('early', { at: 1010 })]);
  const panel = connect();
  panel.heard();
  log.navigated('https://api.example/page', Date.parse('2026-01-01T00:00:01.020Z'));
  log.add([captured('page', { at: 1000, type: 'document' })]);
  wait();
  expect(panel.heard()).toEqual(['cleared by navigation', 'early page', 'kept 2']);
});

test('what the bounded log lets go is told after the entries that made it', () => {
  const { add, connect } = start({ entries: 2, characters: 1e6 });
  add('a', 'b');
  const panel = connect();
  panel.heard();
  add('c');
  add('d');
  wait();
  expect(panel.heard()).toEqual(['c d', 'dropped 2', 'kept 2, 2 gone']);
});

test.each([
  ['nothing', undefined],
  ['an unknown type', { type: 'explode' }],
  ['a switch without a position', { type: 'record' }],
  ['text', 'clear'],
])('a malformed message is reported and changes nothing: %s', (_, message) => {
  const { log, add } = start();
  add('a');
  const [panel, capture] = createMemoryPair<unknown, ToPanel>();
  createServer(log, tab, () => undefined).connect(portName(tab), capture);
  panel.send(message ?? null);
  expect(console.warn).toHaveBeenCalledTimes(1);
  expect(log.state()).toMatchObject({ kept: 1, recording: true, preserveLog: false });
});

test('the first thing a panel hears is what its coming has begun', () => {
  const { log, wanted, connect } = start();
  wanted.mockImplementation(() => log.setReading(true));
  expect(connect().heard()).toEqual(['kept 0, reading']);
});

test('the panel of another tab wants nothing of this one', () => {
  const { wanted, connect } = start();
  connect(portName(tab + 1));
  expect(wanted).not.toHaveBeenCalled();
});
