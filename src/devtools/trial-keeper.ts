import type { Trial, TrialEnd } from '../messaging/trial';
import type { PresenceLine } from '../messaging/worker';

/** What keeping a trial takes; tests bring their own. */
export interface KeeperParts {
  /** Opens the line that tells the service worker that DevTools is open. Throws when the extension is gone. */
  openPresence(): PresenceLine;
  endTrial(why: TrialEnd): void;
  now(): number;
  setTimeout(work: () => void, ms: number): () => void;
}

/** Milliseconds for which a service worker that is well lives at least. */
const lasting = 1_000;

/** Milliseconds before one that has not lived so long is started once more; at most a part of the time that it waits for us. */
const pauses = { first: 50, longest: 1_000 };

/**
 * Keeps the service worker informed while a trial is on in this tab: that DevTools is open, by a line that is opened again
 * whenever the browser stops the worker, which starts it again, since only a worker that runs sees DevTools close; that the
 * tab went to another site; that the time is over.
 */
export class TrialKeeper {
  readonly #parts: KeeperParts;
  #trial: Trial | null = null;
  #line: PresenceLine | null = null;
  /** Before the next start. */
  #pause = 0;
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
    const { openPresence, now, setTimeout } = this.#parts;
    const opened = now();
    try {
      const line = openPresence();
      this.#line = line;
      line.onClosed(() => {
        if (this.#line !== line) return;
        this.#line = null;
        if (now() - opened > lasting) this.#pause = 0;
        const pause = this.#pause;
        // A worker that cannot stay must not keep us busy.
        this.#pause = Math.min(Math.max(pause * 2, pauses.first), pauses.longest);
        const again = () => {
          if (this.#trial && !this.#line) this.#connect();
        };
        if (pause === 0) again();
        else setTimeout(again, pause);
      });
    } catch (error) {
      console.warn('CORS Lens: the trial can no longer be ended from here.', error);
      this.#line = null;
    }
  }
}
