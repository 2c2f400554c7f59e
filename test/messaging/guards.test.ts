import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isToCapture, isToPanel } from '../../src/messaging/guards';
import { capturedEntry } from '../devtools/entries';

const state = { recording: true, preserveLog: false, kept: 3, dropped: 0 };
const { entry } = capturedEntry();

const toPanel: [string, unknown, boolean][] = [
  ['a state', { type: 'state', state }, true],
  ['a state that counts unreadable entries', { type: 'state', state: { ...state, unreadable: 2 } }, true],
  ['a state without its counts', { type: 'state', state: { recording: true, preserveLog: false } }, false],
  ['a state with a negative count', { type: 'state', state: { ...state, kept: -1 } }, false],
  ['a state with half an entry', { type: 'state', state: { ...state, dropped: 0.5 } }, false],
  ['no entries', { type: 'entries', entries: [] }, true],
  ['an entry', { type: 'entries', entries: [entry] }, true],
  ['entries that are no list', { type: 'entries', entries: { 0: entry, length: 1 } }, false],
  ['an entry without response', { type: 'entries', entries: [{ ...entry, response: undefined }] }, false],
  [
    'an entry with a header that is no text',
    { type: 'entries', entries: [{ ...entry, request: { ...entry.request, headers: [{ name: 'A', value: 1 }] } }] },
    false,
  ],
  ['a count of entries let go', { type: 'dropped', count: 7 }, true],
  ['a count that is text', { type: 'dropped', count: '7' }, false],
  ['cleared by the user', { type: 'cleared', by: 'user' }, true],
  ['cleared by nobody', { type: 'cleared' }, false],
  ['a message for the other side', { type: 'clear' }, false],
];

test.each(toPanel)('to the panel: %s', (_, message, expected) => {
  expect(isToPanel(message)).toBe(expected);
});

const toCapture: [string, unknown, boolean][] = [
  ['record', { type: 'record', on: false }, true],
  ['preserve the log', { type: 'preserve-log', on: true }, true],
  ['clear', { type: 'clear' }, true],
  ['a limit', { type: 'limit', entries: 5_000 }, true],
  ['a limit that keeps next to nothing', { type: 'limit', entries: 1 }, false],
  ['a limit beyond all memory', { type: 'limit', entries: 1e9 }, false],
  ['record, not saying whether', { type: 'record' }, false],
  ['preserve the log: "yes"', { type: 'preserve-log', on: 'yes' }, false],
  ['a name every object has', { type: 'constructor' }, false],
  ['a list', [{ type: 'clear' }], false],
  ['nothing', null, false],
  ['text', 'clear', false],
  ['a message for the other side', { type: 'cleared', by: 'user' }, false],
];

test.each(toCapture)('to the capture: %s', (_, message, expected) => {
  expect(isToCapture(message)).toBe(expected);
});

test('anything at all: a guard answers and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(typeof isToPanel(value)).toBe('boolean');
      expect(typeof isToCapture(value)).toBe('boolean');
    }),
  );
});
