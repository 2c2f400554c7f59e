import { fileName } from '../export/file-name';
import { entriesOf, harFile } from '../export/har-file';
import type { Host } from '../host';
import { texts } from '../texts';
import type { AnalysisStore } from './analysis';
import type { FilterStore } from './filter';
import type { NoticeStore } from './notices';

export interface ExportSource {
  readonly analysis: AnalysisStore;
  readonly filter: FilterStore;
  readonly host: Host;
  readonly notices: NoticeStore;
}

export function createExportStore({ analysis, filter, host, notices }: ExportSource) {
  function save(name: string, text: string) {
    host.saveFile(name, text, 'application/json');
    notices.show(texts.toast.exported(name));
  }
  return {
    /** What the list shows, and nothing else. */
    har(options: { readonly secrets: boolean }) {
      const entries = entriesOf(filter.shown.value, analysis.entries.value);
      save(fileName('har', new Date()), harFile(entries, { ...options, version: host.version }));
    },
    report() {
      save(fileName('json', new Date()), `${JSON.stringify(analysis.report.value, null, 2)}\n`);
    },
  };
}
