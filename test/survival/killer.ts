import type { Browser, CDPSession } from 'puppeteer';
import { stopWorkerOf, workersOf } from '../browser/service-worker';
import type { Random } from '../differential/random';

/** Milliseconds to wait for a service worker to kill: one that nobody needs is not started. */
const patience = 1_000;

/** Stops the extension’s service worker at random moments, as the browser may at any. */
export class Killer {
  readonly #cdp: CDPSession;
  readonly #random: Random;
  readonly #onKill: () => void;

  private constructor(cdp: CDPSession, random: Random, onKill: () => void) {
    this.#cdp = cdp;
    this.#random = random;
    this.#onKill = onKill;
  }

  /** A killer with a line of its own to the browser; `onKill` is called at each service worker that was stopped. */
  static async hire(browser: Browser, random: Random, onKill: () => void): Promise<Killer> {
    return new Killer(await browser.target().createCDPSession(), random, onKill);
  }

  /** Kills `times` while the work is done, each up to `within` milliseconds after the last or after a worker is there. */
  async during<Value>(work: () => Promise<Value>, times: number, within: number): Promise<Value> {
    const [value] = await Promise.all([work(), this.#killAll(times, within)]);
    return value;
  }

  async #killAll(times: number, within: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.#workerThere();
      await pause(this.#random.int(0, within));
      if (await stopWorkerOf(this.#cdp)) this.#onKill();
    }
  }

  async #workerThere(): Promise<void> {
    const end = Date.now() + patience;
    while ((await workersOf(this.#cdp)).length === 0 && Date.now() < end) await pause(2);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
