import { type CopyLanguage, copyLanguages, repeatRequest, ticket } from '../../engine';
import type { Report, RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import { fileName } from '../export/file-name';
import { entriesOf, harFile } from '../export/har-file';
import { redact, redactingReplacer } from '../export/redact';
import type { Host } from '../host';
import type { AnalysisStore } from './analysis';
import type { FilterStore } from './filter';
import type { NoticeStore } from './notices';
import type { SettingsStore } from './settings';
import { storeTexts } from './texts';

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
    notices.show(storeTexts.exported(name));
  }
  /** The request as it would be sent again, null where it cannot be. */
  function copyAs(request: RequestReport, language: CopyLanguage): string | null {
    const entry = analysis.entries.value[request.entry ?? request.hops[0] ?? -1];
    const mode = request.credentials === 'unknown' ? 'same-origin' : request.credentials;
    const again = entry && repeatRequest(clean(entry), mode);
    return again ? copyLanguages[language](again) : null;
  }
  /** Preflight and request, for a shell. */
  function commandsFor(request: RequestReport): readonly string[] {
    const messages = [...request.preflights.slice(0, 1), request.entry ?? -1];
    return messages.flatMap((index) => {
      const entry = analysis.entries.value[index];
      const again = entry && repeatRequest(clean(entry));
      return again ? [copyLanguages['curl-sh'](again)] : [];
    });
  }
  function ticketOn(requests: readonly RequestReport[]): string {
    const origins = new Set(requests.map(({ server }) => server));
    const about: About = {
      requests,
      servers: analysis.complete.value.servers.filter(({ origin }) => origins.has(origin)),
    };
    return ticket({ ...(secrets() ? about : redactedCopy(about)), commandsFor });
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
      save('json', `${JSON.stringify(analysis.complete.value, replacer, 2)}\n`, 'application/json');
    },
    /** On the blocked ones of those shown. */
    ticket() {
      save('md', ticketOn(filter.shown.value), 'text/markdown');
    },
  };
}

type About = Pick<Report, 'requests' | 'servers'>;

function redactedCopy(about: About): About {
  return JSON.parse(JSON.stringify(about, redactingReplacer));
}
