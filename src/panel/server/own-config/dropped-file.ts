import type { Selected } from '../../list/selection';
import type { ImportStore } from '../../store/import';
import type { NoticeStore } from '../../store/notices';
import type { ServerInputStore } from '../../store/server-inputs';
import { serverTexts } from '../texts';
import { type GivenFile, giveConfigFile } from './give-config-file';

export interface DroppedFile extends GivenFile {
  text(): Promise<string>;
  slice(start: number, end: number): { text(): Promise<string> };
}

export interface DropTaker {
  readonly servers: Pick<ServerInputStore, 'giveBytes'>;
  readonly notices: Pick<NoticeStore, 'show'>;
  readonly imported: Pick<ImportStore, 'open'>;
  readonly list: { readonly selected: { readonly value: Selected | null } };
}

/**
 * Files dropped on the panel at once: the first is taken, and that it is the only one is said. Configuration goes to the
 * server that is shown, everything else is tried as HAR.
 */
export async function takeDropped(files: readonly DroppedFile[], store: DropTaker): Promise<void> {
  const [file] = files;
  if (!file) return;
  const words = serverTexts.own;
  const more = files.length > 1 ? words.onlyFirst(file.name) : '';
  const show = (text: string) => store.notices.show(`${text} ${more}`.trim());
  if (!(await isConfig(file))) {
    if (more) show('');
    return store.imported.open(file);
  }
  const selected = store.list.selected.value;
  if (selected?.kind !== 'server') return show(words.whichServer(file.name));
  show((await giveConfigFile(file, selected.origin, store.servers)).text);
}

/** By its name; where that says nothing, by whether it begins like XML. */
async function isConfig(file: DroppedFile): Promise<boolean> {
  if (/\.(?:config|xml)$/i.test(file.name)) return true;
  if (/\.(?:har|json)$/i.test(file.name)) return false;
  try {
    // UTF-16 read as UTF-8 has a NUL beside every letter.
    const beginning = (await file.slice(0, 64).text()).replace(/[\0\uFEFF\uFFFD]/g, '');
    return beginning.trimStart().startsWith('<');
  } catch {
    // A folder, for example: importing says what is wrong with it.
    return false;
  }
}
