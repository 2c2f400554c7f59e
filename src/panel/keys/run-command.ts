/** What each command does. */
import type { Store } from '../store';
import type { Command } from './key-table';

/** `page`: how many rows the list shows. Returns false when there was nothing to do, so that the browser may use the key. */
export function runCommand(command: Command, store: Store, page: number): boolean {
  return commands[command](store, page);
}

const commands: Record<Command, (store: Store, page: number) => boolean> = {
  'toggle-recording': ({ capture }) => done(capture.setRecording(!capture.recording.value)),
  clear: (store) => done(store.clear()),
  'focus-filter': ({ focus }) => done(focus.request('filter')),
  'clear-filter': ({ filter, focus }) => {
    if (filter.text.value === '') return done(focus.request('list'));
    filter.text.value = '';
    return true;
  },
  'leave-filter': ({ list, focus }) => list.rows.value.length > 0 && done(focus.request('list')),
  help: ({ helpOpen }) => {
    helpOpen.value = true;
    return true;
  },
  'close-help': ({ helpOpen }) => {
    helpOpen.value = false;
    return true;
  },
  up: (store, page) => move(store, 'up', page),
  down: (store, page) => move(store, 'down', page),
  'page-up': (store, page) => move(store, 'page-up', page),
  'page-down': (store, page) => move(store, 'page-down', page),
  first: (store, page) => move(store, 'first', page),
  last: (store, page) => move(store, 'last', page),
  left: ({ list, focus }) => done(list.left(), focus.request('list')),
  right: ({ list, focus }) => done(list.right(), focus.request('list')),
  open: ({ list, focus }) => list.selected.value !== null && done(focus.request('detail')),
  'back-to-list': ({ focus }) => done(focus.request('list')),
  'close-detail': ({ list, focus }) => {
    if (list.selected.value === null) return false;
    return done(list.select(null), focus.request('list'));
  },
};

function move({ list, focus }: Store, to: Parameters<Store['list']['move']>[0], page: number): boolean {
  return done(list.move(to, page), focus.request('list'));
}

function done(..._effects: readonly unknown[]): true {
  return true;
}
