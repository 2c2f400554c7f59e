/** Where the keyboard focus is asked to go; the place itself takes it once it is drawn. */
import { signal } from '@preact/signals';
import type { Column } from '../list/columns';

export type FocusStore = ReturnType<typeof createFocusStore>;
export type Place = 'filter' | 'list' | 'detail' | `head ${Column}`;

export function createFocusStore() {
  const wanted = signal<Place | null>(null);
  return {
    wanted,
    request(place: Place) {
      wanted.value = place;
    },
    done() {
      wanted.value = null;
    },
  };
}
