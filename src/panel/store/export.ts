import {
  type CopyLanguage,
  copyLanguages,
  entriesOfRequests,
  redactEntry,
  redactText,
  repeatRequest,
  reportJson,
  ticket,
  visibleUrl,
  writeHar,
} from '../../engine';
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Host } from '../host';
import type { AnalysisStore } from './analysis';
import type { FilterStore } from './filter';
import { noteTexts } from './note-texts';
import type { NoticeStore } from './notices';
import { saveExport } from './save-export';
import type { SettingsStore } from './settings';

export type ExportStore = ReturnType<typeof createExportStore>;

export interface ExportSource {
  readonly analysis: AnalysisStore;
  readonly filter: FilterStore;
  readonly host: Host;
  readonly notices: NoticeStore;
  readonly settings: SettingsStore;
}

/** What leaves the panel, as files or for the clipboard. Secrets stay behind unless the settings say otherwise. */
export function createExportStore({ analysis, filter, host, notices, settings }: ExportSource) {
  const options = () => ({ secrets: !settings.settings.value.redact, version: host.version });
  const clean = (entry: HarEntry) => (options().secrets ? entry : redactEntry(entry));
  const save = saveExport(host, notices);
  /** The request as it would be sent again, and what is to be known before; null where it cannot be. */
  function copyAs(request: RequestReport, language: CopyLanguage): { text: string; note: string | undefined } | null {
    const entries = analysis.entries.value;
    const entry = entries[request.entry ?? request.hops[0] ?? -1];
    const preflight = entries[request.preflights[0] ?? -1];
    const again = entry && repeatRequest(clean(entry), { credentials: request.credentials, preflight });
    if (!again) return null;
    const note = again.lacksBody ? noteTexts.lacksBody[again.lacksBody] : undefined;
    return { text: copyLanguages[language](again), note };
  }
  /** On the blocked ones of some requests; null if none is. */
  function ticketOn(requests: readonly RequestReport[]): string | null {
    return ticket(analysis.complete.value, requests, analysis.entries.value, options());
  }
  return {
    copyAs,
    url({ url }: RequestReport): string {
      return visibleUrl(options().secrets ? url : redactText(url));
    },
    ticketOn,
    /** What the list shows, and nothing else. */
    har() {
      const entries = entriesOfRequests(filter.shown.value, analysis.entries.value);
      save('har', writeHar(entries, options()), 'application/json');
    },
    report() {
      save('json', reportJson(analysis.complete.value, options()), 'application/json');
    },
    /** On the blocked ones of those shown. */
    ticket() {
      const text = ticketOn(filter.shown.value);
      if (text !== null) save('md', text, 'text/markdown');
    },
  };
}
