/** When the service worker was killed: what was under way. */
export const moments = [
  'a trial begins',
  'a trial is on',
  'a trial is stopped',
  'the tab goes to another site',
  'its time is over',
  'DevTools is closed',
  'a server is asked again',
  'a server is watched',
] as const;

export type Moment = (typeof moments)[number];

export interface Wrong {
  readonly round: number;
  readonly moment: Moment;
  readonly text: string;
}

interface Counts {
  kills: number;
  checks: number;
  wrong: number;
}

/** What was done to the service worker, what was looked at then, and what was wrong. */
export class Ledger {
  readonly wrong: Wrong[] = [];
  /** Asks that were given up with words that say what to do, after the worker had died over each try. */
  givenUp = 0;
  round = 0;
  moment: Moment = 'a trial begins';
  readonly #counts = new Map<Moment, Counts>(moments.map((moment) => [moment, { kills: 0, checks: 0, wrong: 0 }]));

  killed(): void {
    this.#now.kills += 1;
  }

  /** Notes that something was looked at, and whether it was as it should be; `text` says what it was instead. */
  check(right: boolean, text: string): void {
    this.#now.checks += 1;
    if (!right) this.failed(text);
  }

  failed(text: string): void {
    this.#now.wrong += 1;
    this.wrong.push({ round: this.round, moment: this.moment, text });
  }

  get kills(): number {
    return [...this.#counts.values()].reduce((sum, { kills }) => sum + kills, 0);
  }

  /** One line a moment. */
  toString(): string {
    const width = Math.max(...moments.map(({ length }) => length), 'Killed while'.length);
    const line = (name: string, cells: readonly (string | number)[]) =>
      [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(7))].join('  ');
    const rows = [...this.#counts].map(([moment, { kills, checks, wrong }]) => line(moment, [kills, checks, wrong]));
    return [line('Killed while', ['kills', 'checks', 'wrong']), ...rows].join('\n');
  }

  get #now(): Counts {
    const counts = this.#counts.get(this.moment);
    if (!counts) throw new Error(`There is no moment “${this.moment}”`);
    return counts;
  }
}
