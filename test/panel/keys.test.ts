import { describe, expect, it } from 'vitest';
import {
  commandFor,
  type KeyPlace,
  type KeyStroke,
  keyLabel,
  keyTable,
  type Scope,
} from '../../src/panel/keys/key-table';
import { helpTexts } from '../../src/panel/keys/texts';

const app: KeyPlace = { scope: 'app', typing: false, pressable: false, isMac: false };
const filter: KeyPlace = { ...app, scope: 'filter', typing: true };
const list: KeyPlace = { ...app, scope: 'list' };
const detail: KeyPlace = { ...app, scope: 'detail' };
const head: KeyPlace = { ...app, scope: 'head', pressable: true };
const menu: KeyPlace = { ...app, scope: 'menu', pressable: true };
const sheet: KeyPlace = { ...app, scope: 'sheet' };

function stroke(key: string, held: Partial<KeyStroke> = {}): KeyStroke {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}
const ctrl = { ctrlKey: true };
const cmd = { metaKey: true };

describe('a key means', () => {
  it.each([
    ['Ctrl+E anywhere: record', stroke('e', ctrl), app, 'toggle-recording'],
    ['Ctrl+E while typing: record', stroke('e', ctrl), filter, 'toggle-recording'],
    ['Ctrl+E with caps lock, which comes in upper case: record', stroke('E', ctrl), app, 'toggle-recording'],
    ['Ctrl+Shift+F: DevTools’ search, not ours', stroke('F', { ...ctrl, shiftKey: true }), app, null],
    ['Ctrl+Shift+Z: redo, not undo', stroke('Z', { ...ctrl, shiftKey: true }), list, null],
    ['? with Shift, as keyboards have it: the sheet', stroke('?', { shiftKey: true }), list, 'help'],
    ['Cmd+E on a Mac: record', stroke('e', cmd), { ...app, isMac: true }, 'toggle-recording'],
    ['Ctrl+E on a Mac: the end of the line, not ours', stroke('e', ctrl), { ...app, isMac: true }, null],
    ['Ctrl+Alt+E: a character on some keyboards, not ours', stroke('e', { ...ctrl, altKey: true }), app, null],
    ['e alone: nothing', stroke('e'), app, null],
    ['Ctrl+L: clear', stroke('l', ctrl), list, 'clear'],
    ['Ctrl+F: filter', stroke('f', ctrl), detail, 'focus-filter'],
    ['/ in the list: filter', stroke('/'), list, 'focus-filter'],
    ['/ while typing: a character', stroke('/'), filter, null],
    ['? while typing: a character', stroke('?'), filter, null],
    ['? elsewhere: the sheet', stroke('?'), list, 'help'],
    ['? in the sheet: closes it', stroke('?'), sheet, 'close-sheet'],
    ['Esc in the sheet: closes it', stroke('Escape'), sheet, 'close-sheet'],
    ['Ctrl+L in the sheet: nothing', stroke('l', ctrl), sheet, null],
    ['Ctrl+L in a menu: nothing', stroke('l', ctrl), menu, null],
    ['Ctrl+Z while typing: takes back what was typed, not ours', stroke('z', ctrl), filter, null],
    ['Ctrl+Z elsewhere: undo', stroke('z', ctrl), list, 'undo'],
    ['→ on a column’s head: the next one', stroke('ArrowRight'), head, 'to-column-after'],
    ['Shift+→ on a column’s head: wider', stroke('ArrowRight', { shiftKey: true }), head, 'column-wider'],
    ['Enter on a column’s head: the head’s own', stroke('Enter'), head, null],
    ['Esc in the filter: clears it', stroke('Escape'), filter, 'clear-filter'],
    ['↓ in the filter: the list', stroke('ArrowDown'), filter, 'leave-filter'],
    ['↓ in the list: the next row', stroke('ArrowDown'), list, 'down'],
    ['↓ in the detail: scrolls, not ours', stroke('ArrowDown'), detail, null],
    ['Ctrl+↓ in the list: nothing', stroke('ArrowDown', ctrl), list, null],
    ['Enter on a row: the detail', stroke('Enter'), list, 'open'],
    ['Enter on a button in a row: the button', stroke('Enter'), { ...list, pressable: true }, null],
    ['Esc in the detail: back to the list', stroke('Escape'), detail, 'back-to-list'],
    ['Esc in the list: closes the detail', stroke('Escape'), list, 'close-detail'],
    ['Esc elsewhere: nothing of ours', stroke('Escape'), app, null],
  ] as const)('%s', (_, pressed, place, command) => {
    expect(commandFor(pressed, place)).toBe(command);
  });
});

it('no two rows of the table claim the same key in the same scope', () => {
  const claims = keyTable.flatMap(({ scope, keys }) =>
    keys.map(({ key, mod, shift }) => `${scope} ${mod ?? false} ${shift ?? false} ${key}`),
  );
  expect(new Set(claims).size).toBe(claims.length);
});

it.each([
  [{ key: 'e', mod: true }, false, 'Ctrl+E'],
  [{ key: 'e', mod: true }, true, '⌘E'],
  [{ key: 'ArrowUp' }, false, '↑'],
  [{ key: '?' }, false, '?'],
  [{ key: 'ArrowLeft', shift: true }, false, 'Shift+←'],
  [{ key: 'ArrowLeft', shift: true }, true, '⇧←'],
] as const)('%o is printed as on the keyboard (Mac: %s): %s', (key, isMac, label) => {
  expect(keyLabel(key, isMac)).toBe(label);
});

it('the sheet has a place for every key that it has words for', () => {
  const places = new Set<Scope | null>(helpTexts.places.map(([scope]) => scope));
  const shown = keyTable.filter(({ command }) => helpTexts.commands[command] !== '');
  expect(shown.filter(({ scope }) => !places.has(scope))).toEqual([]);
});
