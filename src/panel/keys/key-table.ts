/** All keys of the panel: the handler obeys this table and the shortcut sheet prints it, in the words of `texts.ts`. */
export type Command =
  | 'toggle-recording'
  | 'clear'
  | 'focus-filter'
  | 'clear-filter'
  | 'leave-filter'
  | 'help'
  | 'close-sheet'
  | 'settings'
  | 'layout'
  | 'import'
  | 'undo'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'left'
  | 'right'
  | 'open'
  | 'to-column-before'
  | 'to-column-after'
  | 'column-narrower'
  | 'column-wider'
  | 'leave-head'
  | 'back-to-list'
  | 'close-detail';

/** The part of the panel that has the focus. */
export type Scope = 'app' | 'filter' | 'head' | 'list' | 'detail' | 'menu' | 'sheet';

export interface Key {
  /** `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  /** With Ctrl, on a Mac with Cmd. */
  readonly mod?: true;
  /** With Shift; without it and `mod` Shift does not matter, since some keyboards need it for `/` and `?`. */
  readonly shift?: true;
}

export interface KeyRow {
  readonly command: Command;
  readonly keys: readonly Key[];
  /** Where it counts; null: everywhere, though keys without `mod` do not where text is typed. */
  readonly scope: Scope | null;
}

export const keyTable: readonly KeyRow[] = [
  row('toggle-recording', null, { key: 'e', mod: true }),
  row('clear', null, { key: 'l', mod: true }),
  row('undo', null, { key: 'z', mod: true }),
  row('import', null, { key: 'o', mod: true }),
  row('focus-filter', null, { key: 'f', mod: true }, { key: '/' }),
  row('clear-filter', 'filter', { key: 'Escape' }),
  row('leave-filter', 'filter', { key: 'ArrowDown' }, { key: 'Enter' }),
  row('column-narrower', 'head', { key: 'ArrowLeft', shift: true }),
  row('column-wider', 'head', { key: 'ArrowRight', shift: true }),
  row('leave-head', 'head', { key: 'ArrowDown' }, { key: 'Escape' }),
  row('to-column-before', 'head', { key: 'ArrowLeft' }),
  row('to-column-after', 'head', { key: 'ArrowRight' }),
  row('up', 'list', { key: 'ArrowUp' }),
  row('down', 'list', { key: 'ArrowDown' }),
  row('page-up', 'list', { key: 'PageUp' }),
  row('page-down', 'list', { key: 'PageDown' }),
  row('first', 'list', { key: 'Home' }),
  row('last', 'list', { key: 'End' }),
  row('left', 'list', { key: 'ArrowLeft' }),
  row('right', 'list', { key: 'ArrowRight' }),
  row('open', 'list', { key: 'Enter' }),
  row('back-to-list', 'detail', { key: 'Escape' }),
  row('close-detail', 'list', { key: 'Escape' }),
  row('layout', null, { key: 'b', mod: true }),
  row('settings', null, { key: ',', mod: true }),
  row('help', null, { key: '?' }),
  row('close-sheet', 'sheet', { key: 'Escape' }, { key: '?' }),
];

function row(command: Command, scope: Scope | null, ...keys: Key[]): KeyRow {
  return { command, scope, keys };
}

export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface KeyPlace {
  readonly scope: Scope;
  /** Text is being typed: plain keys belong to it. */
  readonly typing: boolean;
  /** A control has the focus that Enter presses. */
  readonly pressable: boolean;
  readonly isMac: boolean;
}

/** The command a key stroke means at a place, null when it is none of the panel's. */
export function commandFor(stroke: KeyStroke, place: KeyPlace): Command | null {
  return keyTable.find((candidate) => applies(candidate, stroke, place))?.command ?? null;
}

/** With Ctrl, too, these belong to the text that is typed. */
const textBoxKeys: ReadonlySet<string> = new Set(['z']);

function applies({ keys, scope }: KeyRow, stroke: KeyStroke, place: KeyPlace): boolean {
  if (scope === null ? place.scope === 'sheet' || place.scope === 'menu' : scope !== place.scope) return false;
  return keys.some((key) => {
    if (!isPressed(key, stroke, place.isMac)) return false;
    if (key.key === 'Enter' && place.pressable) return false;
    return scope !== null || !place.typing || (key.mod === true && !textBoxKeys.has(key.key));
  });
}

function isPressed({ key, mod, shift }: Key, stroke: KeyStroke, isMac: boolean): boolean {
  const [wanted, other] = isMac ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey];
  const name = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  if ((shift || mod) && stroke.shiftKey !== (shift === true)) return false;
  return name === key && wanted === (mod === true) && !other && !stroke.altKey;
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** As it is printed: `Ctrl+E`, `⌘E`, `↑`. */
export function keyLabel({ key, mod, shift }: Key, isMac: boolean): string {
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return `${mod ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
