/** What the panel remembers between sessions. */
import { signal } from '@preact/signals';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

export interface SettingsStorage {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
}

/** Share of the list in percent: beside the detail, and above it. */
export interface Settings {
  readonly listWidth: number;
  readonly listHeight: number;
}

export const defaultSettings: Settings = { listWidth: 46, listHeight: 42 };
export const splitLimits = { min: 15, max: 85 } as const;

export function createSettingsStore(storage: SettingsStorage) {
  const settings = signal(defaultSettings);
  void storage.load().then(
    (stored) => {
      settings.value = readSettings(stored);
    },
    () => undefined, // Without storage the defaults do.
  );
  return {
    settings,
    change(part: Partial<Settings>) {
      settings.value = readSettings({ ...settings.value, ...part });
    },
    save() {
      void storage
        .save(settings.value)
        .catch((error: unknown) => console.warn('CORS Lens: the layout could not be saved.', error));
    },
  };
}

/** What was stored, as far as it makes sense. */
export function readSettings(stored: unknown): Settings {
  const found: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    listWidth: share(found.listWidth, defaultSettings.listWidth),
    listHeight: share(found.listHeight, defaultSettings.listHeight),
  };
}

function share(value: unknown, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(Math.max(value, splitLimits.min), splitLimits.max);
}
