import type { Answer, Compared } from './compare';

const answers: readonly Answer[] = ['same', 'one of two', 'no headers', 'no entry', 'wrong'];

/** Counts of what the browser said against what the engine said, and everything on which the two disagree. */
export class Tally {
  readonly wrong: Compared[] = [];
  readonly #rows = new Map<string, Map<Answer, number>>();
  /** Where DevTools told nothing, by the kind of request. */
  readonly #untold = new Map<string, number>();
  #cases = 0;

  add(compared: readonly Compared[]): void {
    for (const one of compared) {
      const { browser, answer, played } = one;
      this.#cases += 1;
      const row = this.#rows.get(browser) ?? new Map<Answer, number>();
      this.#rows.set(browser, row);
      row.set(answer, (row.get(answer) ?? 0) + 1);
      if (answer === 'wrong') this.wrong.push(one);
      if (answer === 'no headers' || answer === 'no entry') {
        const key = `${answer}: ${browser}, ${played.case.initiator}, mode ${played.case.request.mode}`;
        this.#untold.set(key, (this.#untold.get(key) ?? 0) + 1);
      }
    }
  }

  get cases(): number {
    return this.#cases;
  }

  count(answer: Answer): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + (row.get(answer) ?? 0), 0);
  }

  /** The confusion table, totals, and what DevTools did not tell. */
  toString(): string {
    const rows = [...this.#rows].sort(([a], [b]) => a.localeCompare(b));
    const width = Math.max(...rows.map(([name]) => name.length), 'The browser says'.length);
    const line = (name: string, cells: readonly (string | number)[]) =>
      [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(10))].join('  ');
    return [
      line('The browser says', answers),
      ...rows.map(([name, row]) =>
        line(
          name,
          answers.map((answer) => row.get(answer) ?? ''),
        ),
      ),
      line(
        `${this.#cases} cases`,
        answers.map((answer) => this.count(answer)),
      ),
      ...(this.#untold.size === 0 ? [] : ['', 'Not told by DevTools:']),
      ...[...this.#untold].sort().map(([what, count]) => `  ${count} × ${what}`),
    ].join('\n');
  }
}
