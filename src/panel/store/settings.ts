/** What the panel remembers between sessions. */
import { signal } from '@preact/signals';
import { type ColumnWidths, columnLimits, columnNames, isColumn, type Sort } from '../list/columns';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

export interface SettingsStorage {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
}

export const themes = ['devtools', 'light', 'dark'] as const;
export const layouts = ['auto', 'beside', 'below'] as const;

export type Theme = (typeof themes)[number];
/** Where the detail stands; `auto` goes by the panel's width. */
export type Layout = (typeof layouts)[number];

export interface Settings {
  /** Share of the list in percent: beside the detail, and above it. */
  readonly listWidth: number;
  readonly listHeight: number;
  readonly layout: Layout;
  readonly theme: Theme;
  /** Leave secrets out of what is exported and copied. */
  readonly redact: boolean;
  readonly sort: Sort | null;
  readonly columns: ColumnWidths;
}

export const defaultSettings: Settings = {
  listWidth: 46,
  listHeight: 42,
  layout: 'auto',
  theme: 'devtools',
  redact: true,
  sort: null,
  columns: {},
};
export const splitLimits = { min: 15, max: 85 } as const;

/** `failed` hears that nothing is remembered, once each for reading and saving. */
export function createSettingsStore(storage: SettingsStorage, failed: (what: 'load' | 'save') => void) {
  const settings = signal(defaultSettings);
  const told = new Set<string>();
  const fail = (what: 'load' | 'save') => (error: unknown) => {
    console.warn(`CORS Lens: settings, ${what}:`, error);
    if (!told.has(what)) failed(what);
    told.add(what);
  };
  void storage.load().then((stored) => {
    settings.value = readSettings(stored);
  }, fail('load'));
  function change(part: Partial<Settings>) {
    settings.value = readSettings({ ...settings.value, ...part });
  }
  function save() {
    void storage.save(settings.value).catch(fail('save'));
  }
  return {
    settings,
    /** For a while, as in the middle of a drag. */
    change,
    save,
    /** For good. */
    set(part: Partial<Settings>) {
      change(part);
      save();
    },
  };
}

/** What was stored, as far as it makes sense. */
export function readSettings(stored: unknown): Settings {
  const found = object(stored);
  return {
    listWidth: between(found.listWidth, splitLimits) ?? defaultSettings.listWidth,
    listHeight: between(found.listHeight, splitLimits) ?? defaultSettings.listHeight,
    layout: layouts.find((layout) => layout === found.layout) ?? defaultSettings.layout,
    theme: themes.find((theme) => theme === found.theme) ?? defaultSettings.theme,
    redact: typeof found.redact === 'boolean' ? found.redact : defaultSettings.redact,
    sort: readSort(found.sort),
    columns: readColumns(found.columns),
  };
}

function readSort(stored: unknown): Sort | null {
  const { column, descending } = object(stored);
  return isColumn(column) ? { column, descending: descending === true } : null;
}

function readColumns(stored: unknown): ColumnWidths {
  const found = object(stored);
  return Object.fromEntries(
    columnNames.flatMap((name) => {
      const width = between(found[name], columnLimits);
      return width === null ? [] : [[name, Math.round(width)]];
    }),
  );
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function between(value: unknown, { min, max }: { readonly min: number; readonly max: number }): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : null;
}
