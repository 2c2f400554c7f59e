/**
 * What the panel and the devtools page say to each other. The panel connects straight to the devtools page: the service
 * worker is never in the data path, so stopping it changes nothing.
 */
import type { HarEntry } from '../engine/traffic/har';

/** The port's name carries the inspected tab: `runtime.connect` reaches the devtools page of every DevTools window. */
export function portName(tabId: number): string {
  return `cors-lens:${tabId}`;
}

export interface CaptureState {
  readonly recording: boolean;
  readonly preserveLog: boolean;
  /** Entries kept at most; absent where the devtools page is of an older version. */
  readonly limit?: number;
  /** Entries kept now. */
  readonly kept: number;
  /** Entries let go since the last clear because memory is bounded. */
  readonly dropped: number;
  /** What the browser delivered since the last clear and could not be read as a request; absent means none. */
  readonly unreadable?: number;
  /** What the browser recorded before is still being read; absent means no. */
  readonly reading?: boolean;
}

export type ToPanel =
  | { readonly type: 'state'; readonly state: CaptureState }
  /** In order; a connecting panel gets the state, then all that is kept, in several messages. */
  | { readonly type: 'entries'; readonly entries: readonly HarEntry[] }
  /** The oldest `count` entries were let go. A state that counts them follows. */
  | { readonly type: 'dropped'; readonly count: number }
  /** Everything before is gone. After a navigation the entries the new page already has follow. */
  | { readonly type: 'cleared'; readonly by: 'user' | 'navigation' };

export type ToCapture =
  | { readonly type: 'record'; readonly on: boolean }
  | { readonly type: 'preserve-log'; readonly on: boolean }
  | { readonly type: 'limit'; readonly entries: number }
  | { readonly type: 'clear' };

/** How many entries may be asked for: fewer are no log, more no longer fit into the memory of a page. */
export const entryLimits = { min: 100, max: 200_000 } as const;
