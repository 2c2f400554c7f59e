/** What is handed to the owner of a server, without secrets unless the settings say otherwise. */
import { entriesOfRequests, handoverHar, mail, serverTicket } from '../../engine';
import type { ServerReport } from '../../engine/report/report';
import { fileName } from '../export/file-name';
import type { Host } from '../host';
import type { AnalysisStore } from './analysis';
import type { NoticeStore } from './notices';
import type { SettingsStore } from './settings';
import { storeTexts } from './texts';

export type HandoverStore = ReturnType<typeof createHandoverStore>;

export interface HandoverSource {
  readonly analysis: AnalysisStore;
  readonly host: Host;
  readonly notices: NoticeStore;
  readonly settings: SettingsStore;
}

export function createHandoverStore({ analysis, host, notices, settings }: HandoverSource) {
  const options = () => ({ secrets: !settings.settings.value.redact, version: host.version });
  function save(extension: string, text: string, type: string) {
    const name = fileName(extension, new Date());
    host.saveFile(name, text, type);
    notices.show(storeTexts.exported(name));
  }
  const ticketOf = (server: ServerReport) =>
    serverTicket(analysis.complete.value, server, analysis.entries.value, options());
  return {
    ticket: ticketOf,
    mail: (server: ServerReport) => mail(analysis.complete.value, server, options()),
    saveTicket(server: ServerReport) {
      save('md', ticketOf(server), 'text/markdown');
    },
    /** The exchanges of this server’s requests, and no others. */
    saveHar(server: ServerReport) {
      const { requests } = analysis.report.value;
      const entries = entriesOfRequests(
        server.requests.flatMap((at) => requests[at] ?? []),
        analysis.entries.value,
      );
      save('har', handoverHar(entries, options()), 'application/json');
    },
  };
}
