/** The panel's state: small stores over signals, composed here. Nothing of it is global; components reach it by context. */
import { effect, signal } from '@preact/signals';
import type { CaptureLink } from '../capture-link';
import type { Engine } from '../engine';
import type { Host } from '../host';
import { texts } from '../texts';
import { createAnalysisStore } from './analysis';
import type { Clock } from './batch';
import { createCaptureStore } from './capture';
import { createExportStore } from './export';
import { createFilterStore } from './filter';
import { createFocusStore } from './focus';
import { createImportStore } from './import';
import { createListStore } from './list';
import { createNoticeStore } from './notices';
import { type AnswerStorage, createServerInputStore } from './server-inputs';
import { createSettingsStore, type SettingsStorage } from './settings';

export interface StoreParts {
  readonly link: CaptureLink;
  readonly engine: Engine;
  readonly storage: SettingsStorage;
  readonly answers?: AnswerStorage;
  readonly host: Host;
  readonly clock: Clock;
}

export type Store = ReturnType<typeof createStore>;

export function createStore({ link, engine, storage, answers, host, clock }: StoreParts) {
  const notices = createNoticeStore(clock);
  const capture = createCaptureStore(link, clock, {
    cleared: (undo) =>
      notices.show(texts.toast.cleared, {
        label: texts.toast.undo,
        run() {
          undo();
          notices.hide();
        },
      }),
  });
  const imported = createImportStore(engine);
  const servers = createServerInputStore(answers);
  const analysis = createAnalysisStore(engine, capture.entries, imported.file, servers.inputs);
  const filter = createFilterStore(analysis.report);
  const list = createListStore({ analysis, shown: filter.shown, filtered: filter.active });
  const focus = createFocusStore();
  const helpOpen = signal(false);

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
    settings: createSettingsStore(storage),
    exports: createExportStore({ analysis, filter, host, notices }),
    helpOpen,
    /** Shows the server's fix and moves there. */
    fixServer(origin: string) {
      list.select({ kind: 'server', origin });
      focus.request('detail');
    },
    clear() {
      if (imported.file.value) imported.close();
      else capture.clear();
    },
    dispose() {
      stopAnalysing();
      capture.dispose();
    },
  };
}
