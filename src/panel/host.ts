/** What the panel needs of the browser it runs in, apart from the line to the capture. */
import type { CopyWays } from './copy/copy-text';
import type { SaveFile } from './export/save';

export interface Host {
  /** Shows a place of the page's source; null where the browser cannot (Firefox). Line and column count from 0. */
  readonly openResource: ((url: string, line: number, column: number) => void) | null;
  /** Shows in the Network panel what its filter matches; null where the browser cannot. */
  readonly showInNetwork: ((filter: string) => void) | null;
  readonly copyWays: CopyWays;
  readonly saveFile: SaveFile;
  readonly isMac: boolean;
  /** The extension's version, for exported files. */
  readonly version: string;
}
