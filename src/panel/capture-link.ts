/**
 * The line to the devtools page, where traffic is captured. The panel knows only this interface: `browser/port-link.ts`
 * is the real one, tests bring their own.
 */
import type { ToCapture, ToPanel } from '../messaging/protocol';

/**
 * - `connecting`: nothing was heard yet.
 * - `reconnecting`: the line broke and is being mended; all that is kept will be sent again.
 * - `lost`: the extension this page belongs to is gone (updated, reloaded, removed). Only reloading DevTools helps.
 */
export type LinkState = 'connecting' | 'connected' | 'reconnecting' | 'lost';

export interface CaptureListener {
  message(message: ToPanel): void;
  state(state: LinkState): void;
}

export interface CaptureLink {
  /** Starts the line; returns how to end it. */
  open(listener: CaptureListener): () => void;
  /** Dropped silently while there is no line. */
  send(message: ToCapture): void;
}
