/** Where the keyboard focus is asked to go; the place itself takes it once it is drawn. */
import { signal } from '@preact/signals';
import type { Column } from '../list/columns';

export type FocusStore = ReturnType<typeof createFocusStore>;
export type Place = 'filter' | 'list' | 'detail' | `head ${Column}`;

/** An object of its own for each wish: two for the same place, quickly one after the other, are two. */
export interface FocusWish {
  readonly place: Place;
}

export function createFocusStore() {
  const wanted = signal<FocusWish | null>(null);
  return {
    wanted,
    request(place: Place) {
      wanted.value = { place };
    },
    /** A later wish stays. */
    done(wish: FocusWish) {
      if (wanted.value === wish) wanted.value = null;
    },
  };
}
