/** The panel's state: small stores over signals, composed here. Nothing of it is global; components reach it by context. */
import { computed, effect, signal } from '@preact/signals';
import type { CaptureLink } from '../capture-link';
import { copyText } from '../copy/copy-text';
import { copyTexts } from '../copy/texts';
import type { Engine } from '../engine';
import type { Host } from '../host';
import type { LaterSource } from '../later/later';
import type { WorkerLink } from '../worker-link';
import { createAnalysisStore } from './analysis';
import type { Clock } from './batch';
import { createCaptureStore } from './capture';
import { createFilterStore } from './filter';
import { createFocusStore } from './focus';
import { createImportStore } from './import';
import { createLaterStore, type LoadLater } from './later';
import { createLayoutStore } from './layout';
import { createListStore } from './list';
import { createNoticeStore } from './notices';
import type { AnswerStorage } from './server-inputs';
import { createSettingsStore, type SettingsStorage } from './settings';
import { storeTexts } from './texts';
import { createTrialStore } from './trial';

export interface StoreParts {
  readonly link: CaptureLink;
  readonly engine: Engine;
  readonly storage: SettingsStorage;
  readonly answers?: AnswerStorage;
  readonly host: Host;
  readonly clock: Clock;
  readonly worker: WorkerLink;
  readonly loadLater: LoadLater;
}

export type Store = ReturnType<typeof createStore>;
export type Sheet = 'help' | 'settings' | 'copy';

export function createStore({ link, engine, storage, answers, host, clock, worker, loadLater }: StoreParts) {
  const notices = createNoticeStore(clock);
  const undoable = (text: string, undo: () => void) =>
    notices.show(text, {
      label: storeTexts.undo,
      run() {
        undo();
        notices.hide();
      },
    });
  const settings = createSettingsStore(storage, (what) => notices.show(storeTexts.settings[what]));
  const capture = createCaptureStore(link, clock, {
    clears(by, undo) {
      if (by === 'user') undoable(storeTexts.cleared, undo);
      // Elsewhere it is as usual: each page has its own log.
      else if (live.value && list.selected.value) undoable(storeTexts.navigated, undo);
    },
  });
  const later = createLaterStore(loadLater, () => source, notices);
  const reader = async () => (await later.get()).readHar;
  const imported = createImportStore(engine, reader, clock);
  const analysis = createAnalysisStore(engine, capture.entries, imported.file, later.part, clock);
  const filter = createFilterStore(analysis.report);
  const list = createListStore({
    analysis,
    shown: filter.shown,
    filtered: filter.active,
    sort: computed(() => settings.settings.value.sort),
  });
  const focus = createFocusStore();
  const layout = createLayoutStore(settings);
  const sheet = signal<Sheet | null>(null);
  const manualCopy = signal('');
  const now = () => Date.now();
  const live = computed(() => imported.file.value === null);
  const trial = createTrialStore({ worker, analysis, live, clock, now });
  const source: LaterSource = {
    ...{ analysis, filter, list, imported, settings, notices, trial },
    ...{ worker, host, clock, answers, now },
  };

  // Analysing within the batch that publishes new entries lets that batch measure, and space out, the work.
  const stopAnalysing = effect(() => void analysis.report.value);

  return {
    host,
    notices,
    capture,
    imported,
    analysis,
    filter,
    list,
    focus,
    settings,
    layout,
    /** The dialog that is open. */
    sheet,
    /** What the user has to copy by hand. */
    manualCopy,
    /** Puts a text into the clipboard, or shows it where the browser refuses. `what` is announced as copied. */
    async copy(text: string, what: string) {
      if ((await copyText(text, host.copyWays)) === 'copied') return notices.show(copyTexts.announced(what));
      manualCopy.value = text;
      sheet.value = 'copy';
    },
    /** Counts the wishes, by key, to choose a file. */
    importRequested: signal(0),
    trial,
    later,
    /** Shows the server's fix and moves there. */
    fixServer(origin: string) {
      list.select({ kind: 'server', origin });
      focus.request('detail');
    },
    clear() {
      const file = imported.file.value;
      if (!file) return capture.clear();
      imported.close();
      if (!file.reading) undoable(storeTexts.closed(file.name), () => imported.show(file));
    },
    dispose() {
      stopAnalysing();
      list.dispose();
      trial.dispose();
      later.part.value?.recheck.dispose();
      capture.dispose();
    },
  };
}
