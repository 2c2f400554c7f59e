/** The browser’s part of trials and re-checks, whose service worker dies whenever the test says so. */
import type { Rule, TrialParts } from '../../src/background/parts';
import { createSerial } from '../../src/background/serial';
import type { Trial } from '../../src/messaging/trial';

/** One life of the service worker. Once it is over, nothing it waits for ever comes. */
export class Life {
  #stepsLeft: number;
  /** Resolves when it is over. */
  readonly over: Promise<'killed'>;
  #end: () => void = () => undefined;

  /** `steps`: so many calls of the browser’s API begin or return before it is over. */
  constructor(steps = Number.POSITIVE_INFINITY) {
    this.#stepsLeft = steps;
    this.over = new Promise((resolve) => {
      this.#end = () => resolve('killed');
    });
  }

  /** A call of the browser’s API: it may never begin, or have its effect and never return. */
  async call<Value>(work: () => Value): Promise<Value> {
    await this.#step();
    const value = work();
    await this.#step();
    return value;
  }

  async #step(): Promise<void> {
    await Promise.resolve();
    if (this.#stepsLeft-- > 0) return;
    this.#end();
    await new Promise<never>(() => undefined);
  }
}

/** What stays when a service worker dies. */
export class MortalBrowser {
  readonly rules = new Map<number, Rule>();
  readonly trials = new Map<number, Trial>();
  awake = false;
  permitted = true;
  time = 1_000_000;

  partsFor(life: Life): TrialParts {
    return {
      rules: {
        list: () => life.call(() => [...this.rules.values()]),
        change: (add, remove) =>
          life.call(() => {
            for (const id of remove) this.rules.delete(id);
            for (const rule of add) {
              if (this.rules.has(rule.id)) throw new Error(`rule ${rule.id} is there already`);
              this.rules.set(rule.id, rule);
            }
          }),
      },
      trials: {
        list: () => life.call(() => [...this.trials.values()]),
        put: (trial) => life.call(() => void this.trials.set(trial.tabId, trial)),
        drop: (tabId) => life.call(() => void this.trials.delete(tabId)),
      },
      wakeUps: {
        start: () =>
          life.call(() => {
            this.awake = true;
          }),
        stop: () =>
          life.call(() => {
            this.awake = false;
          }),
      },
      inTurn: createSerial(),
      pageOrigin: () => life.call(() => 'https://app.contoso.test'),
      isPermitted: () => life.call(() => this.permitted),
      now: () => this.time,
    };
  }

  /** The trials that are on, by their tabs, as written down. */
  get on(): readonly number[] {
    return [...this.trials.values()].filter(({ end }) => end === null).map(({ tabId }) => tabId);
  }
}
