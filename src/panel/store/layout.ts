/** Where the detail stands: beside the list or below it. */
import { computed, signal } from '@preact/signals';
import type { SettingsStore } from './settings';

export type LayoutStore = ReturnType<typeof createLayoutStore>;

/** Narrower than this the detail goes below the list, in pixels: by itself, and even where the user wants it beside. */
const stackBelow = { auto: 640, beside: 400 } as const;

export function createLayoutStore({ settings, set }: SettingsStore) {
  /** Of the panel; 0 until it is drawn. */
  const width = signal(0);
  const stacked = computed(() => {
    const { layout } = settings.value;
    return layout === 'below' || (width.value > 0 && width.value < stackBelow[layout]);
  });
  return {
    width,
    stacked,
    /** To the other place, for good. */
    switch() {
      set({ layout: stacked.value ? 'beside' : 'below' });
    },
  };
}
