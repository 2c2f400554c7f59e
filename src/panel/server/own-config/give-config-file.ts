import type { ServerInputStore } from '../../store/server-inputs';
import { serverTexts } from '../texts';

/** A file as browsers give it. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Giving {
  readonly taken: boolean;
  /** What was done, or why not. */
  readonly text: string;
}

/** Far more than the engine reads; what is larger is not worth the memory. */
const mostBytes = 16 * 1024 * 1024;

/** Makes a file the web.config of a server. */
export async function giveConfigFile(
  file: GivenFile,
  origin: string,
  servers: Pick<ServerInputStore, 'giveBytes'>,
): Promise<Giving> {
  const words = serverTexts.own;
  if (file.size > mostBytes) return { taken: false, text: words.tooLarge(file.name) };
  try {
    servers.giveBytes(origin, file.name, new Uint8Array(await file.arrayBuffer()));
    return { taken: true, text: words.taken(file.name, origin) };
  } catch (error) {
    // It was moved or changed since it was chosen, or must not be read.
    const why = error instanceof Error ? error.message : String(error);
    return { taken: false, text: words.unreadable(file.name, why) };
  }
}
