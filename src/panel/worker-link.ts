/** What the panel asks of the service worker and of the browser's permissions; `browser/worker-link.ts` is the real one, tests bring their own. */
import type { Access } from '../messaging/access';
import type { Trial } from '../messaging/trial';
import type { FromWorker, ToWorker } from '../messaging/worker-protocol';

export interface WorkerLink {
  /** The inspected tab. */
  readonly tabId: number;
  /** false: this browser cannot do it (Firefox). */
  readonly available: boolean;
  ask(message: ToWorker): Promise<FromWorker>;
  /** Calls back with the trial of the inspected tab, now and whenever it changes. */
  watchTrial(listener: (trial: Trial | null) => void): void;
  hasAccess(access: Access): Promise<boolean>;
  /** Makes the browser ask its user: only from a click, and before anything else is awaited. */
  askForAccess(access: Access): Promise<boolean>;
  sitesWithAccess(): Promise<readonly string[]>;
  giveBackAccess(): Promise<void>;
  onAccessChanged(listener: () => void): void;
}
