import { type CopyLanguage, copyLanguages, repeatRequest, ticket } from '../../engine';
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import { fileName } from '../export/file-name';
import { entriesOf, harFile } from '../export/har-file';
import { redact, redactingReplacer } from '../export/redact';
import type { Host } from '../host';
import { texts } from '../texts';
import type { AnalysisStore } from './analysis';
import type { FilterStore } from './filter';
import type { NoticeStore } from './notices';
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
  const secrets = () => !settings.settings.value.redact;
  const clean = (entry: HarEntry) => (secrets() ? entry : redact(entry));
  function save(extension: string, text: string, type: string) {
    const name = fileName(extension, new Date());
    host.saveFile(name, text, type);
    notices.show(texts.toast.exported(name));
  }
  /** The request as it would be sent again, null where it cannot be. */
  function copyAs(request: RequestReport, language: CopyLanguage): string | null {
    const entry = analysis.entries.value[request.entry ?? request.hops[0] ?? -1];
    const mode = request.credentials === 'unknown' ? 'same-origin' : request.credentials;
    const again = entry && repeatRequest(clean(entry), mode);
    return again ? copyLanguages[language](again) : null;
  }
  /** On the blocked ones of some requests; null if none is. */
  function ticketOn(requests: readonly RequestReport[]): string | null {
    return ticket(analysis.report.value, requests, analysis.entries.value, {
      secrets: secrets(),
      version: host.version,
    });
  }
  return {
    copyAs,
    ticketOn,
    /** What the list shows, and nothing else. */
    har() {
      const entries = entriesOf(filter.shown.value, analysis.entries.value);
      save('har', harFile(entries, { secrets: secrets(), version: host.version }), 'application/json');
    },
    report() {
      const replacer = secrets() ? undefined : redactingReplacer;
      save('json', `${JSON.stringify(analysis.report.value, replacer, 2)}\n`, 'application/json');
    },
    /** On the blocked ones of those shown. */
    ticket() {
      const text = ticketOn(filter.shown.value);
      if (text !== null) save('md', text, 'text/markdown');
    },
  };
}
