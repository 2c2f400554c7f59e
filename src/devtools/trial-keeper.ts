import type { PortEnd } from '../messaging/port';
import type { Trial, TrialEnd } from '../messaging/trial';

/** What keeping a trial takes; tests bring their own. */
export interface KeeperParts {
  /** Opens the line that tells the service worker that DevTools is open. Throws when the extension is gone. */
  openPresence(): PortEnd<never> & { close(): void };
  endTrial(why: TrialEnd): void;
  now(): number;
  setTimeout(work: () => void, ms: number): () => void;
}

/** Milliseconds; short beside the time that the service worker waits for us. */
const pause = 50;

/**
 * Keeps the service worker informed while a trial is on in this tab: that DevTools is open, by a line that is opened again
 * whenever the browser stops the worker; that the tab went to another site; that the time is over.
 */
export class TrialKeeper {
  readonly #parts: KeeperParts;
  #trial: Trial | null = null;
  #line: { close(): void } | null = null;
  #stopTimer: (() => void) | null = null;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  changed(trial: Trial | null): void {
    this.#trial = trial?.end === null ? trial : null;
    this.#stopTimer?.();
    this.#stopTimer = null;
    if (!this.#trial) {
      this.#line?.close();
      this.#line = null;
      return;
    }
    const { endTrial, now, setTimeout } = this.#parts;
    this.#stopTimer = setTimeout(() => endTrial('time'), Math.max(this.#trial.endsAt - now(), 0));
    if (!this.#line) this.#connect();
  }

  /** The tab shows this URL now. Where the page's site is not known, any navigation may lead to another. */
  navigated(url: string): void {
    if (!this.#trial) return;
    const origin = URL.canParse(url) ? new URL(url).origin : null;
    if (origin === null || origin !== this.#trial.pageOrigin) this.#parts.endTrial('navigation');
  }

  #connect(): void {
    try {
      const line = this.#parts.openPresence();
      this.#line = line;
      line.listen({
        message: () => undefined,
        closed: () => {
          this.#line = null;
          // The worker was stopped: this starts it again. Not at once, or a worker that cannot start keeps us busy.
          this.#parts.setTimeout(() => {
            if (this.#trial && !this.#line) this.#connect();
          }, pause);
        },
      });
    } catch (error) {
      console.warn('CORS Lens: the trial can no longer be ended from here.', error);
      this.#line = null;
    }
  }
}
