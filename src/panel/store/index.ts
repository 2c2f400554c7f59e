/** The panel's state: small stores over signals, composed here. Nothing of it is global; components reach it by context. */
import { computed, effect, signal } from '@preact/signals';
import type { CaptureLink } from '../capture-link';
import { copyText } from '../copy/copy-text';
import type { Engine } from '../engine';
import type { Host } from '../host';
import { texts } from '../texts';
import type { WorkerLink } from '../worker-link';
import { createAccessStore } from './access';
import { createAnalysisStore } from './analysis';
import type { Clock } from './batch';
import { createCaptureStore } from './capture';
import { createExportStore } from './export';
import { createFilterStore } from './filter';
import { createFocusStore } from './focus';
import { createHandoverStore } from './handover';
import { createImportStore } from './import';
import { createLayoutStore } from './layout';
import { createListStore } from './list';
import { createNoticeStore } from './notices';
import { createRecheckStore } from './recheck';
import { type AnswerStorage, createServerInputStore } from './server-inputs';
import { createSettingsStore, type SettingsStorage } from './settings';
import { createTrialStore } from './trial';

export interface StoreParts {
  readonly link: CaptureLink;
  readonly engine: Engine;
  readonly storage: SettingsStorage;
  readonly answers?: AnswerStorage;
  readonly host: Host;
  readonly clock: Clock;
  readonly worker: WorkerLink;
}

export type Store = ReturnType<typeof createStore>;
export type Sheet = 'help' | 'settings' | 'copy';

export function createStore({ link, engine, storage, answers, host, clock, worker }: StoreParts) {
  const notices = createNoticeStore(clock);
  const undoable = (text: string, undo: () => void) =>
    notices.show(text, {
      label: texts.toast.undo,
      run() {
        undo();
        notices.hide();
      },
    });
  const settings = createSettingsStore(storage, (what) => notices.show(texts.settings.failed[what]));
  const capture = createCaptureStore(link, clock, { cleared: (undo) => undoable(texts.toast.cleared, undo) });
  const imported = createImportStore(engine, clock);
  const servers = createServerInputStore(answers);
  const analysis = createAnalysisStore(engine, capture.entries, imported.file, servers.inputs, clock);
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
  const access = createAccessStore(worker);
  const trial = createTrialStore({ worker, access, analysis, live, clock, now });
  const recheck = createRecheckStore({ worker, access, analysis, clock, now });

  // Analysing within the batch that publishes new entries lets that batch measure, and space out, the work.
  const stopAnalysing = effect(() => void analysis.report.value);

  return {
    host,
    notices,
    capture,
    imported,
    servers,
    analysis,
    filter,
    list,
    focus,
    settings,
    layout,
    exports: createExportStore({ analysis, filter, host, notices, settings }),
    /** The dialog that is open. */
    sheet,
    /** What the user has to copy by hand. */
    manualCopy,
    /** Puts a text into the clipboard, or shows it where the browser refuses. `what` is announced as copied. */
    async copy(text: string, what: string) {
      if ((await copyText(text, host.copyWays)) === 'copied') return notices.show(texts.copy.announced(what));
      manualCopy.value = text;
      sheet.value = 'copy';
    },
    /** Counts the wishes, by key, to choose a file. */
    importRequested: signal(0),
    access,
    trial,
    recheck,
    handover: createHandoverStore({ analysis, host, notices, settings }),
    /** Shows the server's fix and moves there. */
    fixServer(origin: string) {
      list.select({ kind: 'server', origin });
      focus.request('detail');
    },
    clear() {
      const file = imported.file.value;
      if (!file) return capture.clear();
      imported.close();
      if (!file.reading) undoable(texts.toast.closed(file.name), () => imported.show(file));
    },
    dispose() {
      stopAnalysing();
      list.dispose();
      trial.dispose();
      recheck.dispose();
      capture.dispose();
    },
  };
}
