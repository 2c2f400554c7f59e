/** What each command does. */
import { columnNames, columns, isColumn } from '../list/columns';
import { resized } from '../list/resize';
import type { Store } from '../store';
import type { Command } from './key-table';

/** What a command may need to know of where the key was pressed. */
export interface KeyContext {
  /** How many rows the list shows. */
  readonly page: number;
  /** The column on whose head the focus is, and how wide that is. */
  readonly column: string | null;
  readonly columnWidth: number;
}

type Run = (store: Store, context: KeyContext) => boolean;

/** Returns false when there was nothing to do, so that the browser may use the key. */
export function runCommand(command: Command, store: Store, context: KeyContext): boolean {
  return commands[command](store, context);
}

const widthStep = 16;

const commands: Record<Command, Run> = {
  'toggle-recording': ({ capture }) => done(capture.setRecording(!capture.recording.value)),
  clear: (store) => done(store.clear()),
  undo: ({ notices }) => {
    const action = notices.toast.value?.action;
    if (action) action.run();
    return action != null;
  },
  import: ({ importRequested }) => {
    importRequested.value++;
    return true;
  },
  'focus-filter': ({ focus }) => done(focus.request('filter')),
  'clear-filter': ({ filter, focus }) => {
    if (filter.text.value === '') return done(focus.request('list'));
    filter.text.value = '';
    return true;
  },
  'leave-filter': ({ list, focus }) => {
    if (list.rows.value.length === 0) return false;
    // What was selected may be filtered out.
    if (list.selectedAt.value === undefined) list.move('first', 0);
    return done(focus.request('list'));
  },
  'column-narrower': resize(-widthStep),
  'column-wider': resize(widthStep),
  'to-column-before': toColumn(-1),
  'to-column-after': toColumn(1),
  'leave-head': ({ focus }) => done(focus.request('list')),
  help: ({ sheet }) => {
    sheet.value = 'help';
    return true;
  },
  settings: ({ sheet }) => {
    sheet.value = 'settings';
    return true;
  },
  'close-sheet': ({ sheet }) => {
    sheet.value = null;
    return true;
  },
  layout: ({ layout }) => done(layout.switch()),
  up: move('up'),
  down: move('down'),
  'page-up': move('page-up'),
  'page-down': move('page-down'),
  first: move('first'),
  last: move('last'),
  left: ({ list, focus }) => done(list.left(), focus.request('list')),
  right: ({ list, focus }) => done(list.right(), focus.request('list')),
  open: ({ list, focus }) => list.selected.value !== null && done(focus.request('detail')),
  'back-to-list': ({ focus }) => done(focus.request('list')),
  'close-detail': ({ list, focus }) => {
    if (list.selected.value === null) return false;
    return done(list.select(null), focus.request('list'));
  },
};

function move(to: Parameters<Store['list']['move']>[0]): Run {
  return ({ list, focus }, { page }) => done(list.move(to, page), focus.request('list'));
}

function toColumn(step: number): Run {
  return ({ focus }, { column }) => {
    const next = isColumn(column) ? columnNames[columnNames.indexOf(column) + step] : undefined;
    return next !== undefined && done(focus.request(`head ${next}`));
  };
}

function resize(by: number): Run {
  return ({ settings }, { column, columnWidth }) => {
    if (!isColumn(column) || columns[column].handle === null) return true;
    return done(settings.set({ columns: resized(settings.settings.value.columns, column, columnWidth + by) }));
  };
}

function done(..._effects: readonly unknown[]): true {
  return true;
}
