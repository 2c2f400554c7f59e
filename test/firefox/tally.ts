import type { Answer } from './judge';
import type { Said } from './says';

const answers: readonly Answer[] = ['same', 'open', 'untold', 'known', 'wrong'];

/** Counts of what Firefox said against what the engine said. */
export class Tally {
  readonly #rows = new Map<Said, Map<Answer, number>>();
  #total = 0;

  add(said: Said, answer: Answer): void {
    this.#total += 1;
    const row = this.#rows.get(said) ?? new Map<Answer, number>();
    this.#rows.set(said, row);
    row.set(answer, (row.get(answer) ?? 0) + 1);
  }

  get total(): number {
    return this.#total;
  }

  count(answer: Answer): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + (row.get(answer) ?? 0), 0);
  }

  /** The confusion table with totals. */
  toString(): string {
    const rows = [...this.#rows].sort(([a], [b]) => a.localeCompare(b));
    const width = Math.max(...rows.map(([name]) => name.length), 'Firefox says'.length);
    const line = (name: string, cells: readonly (string | number)[]) =>
      [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join('  ');
    return [
      line('Firefox says', answers),
      ...rows.map(([name, row]) =>
        line(
          name,
          answers.map((answer) => row.get(answer) ?? ''),
        ),
      ),
      line(
        `${this.#total} requests`,
        answers.map((answer) => this.count(answer)),
      ),
    ].join('\n');
  }
}
