import { fileName } from '../export/file-name';
import type { Host } from '../host';
import type { NoticeStore } from './notices';
import { storeTexts } from './texts';

export type SaveExport = (extension: string, text: string, type: string) => void;

/** Saves what leaves the panel in a file named after the moment, and says so. */
export function saveExport(host: Host, notices: NoticeStore): SaveExport {
  return (extension, text, type) => {
    const name = fileName(extension, new Date());
    host.saveFile(name, text, type);
    notices.show(storeTexts.exported(name));
  };
}
