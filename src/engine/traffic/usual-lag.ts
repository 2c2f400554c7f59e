import type { Exchange } from '../http/exchange';
import { far, lag } from './pair-fit';
import { insertSorted, lowerBound } from './sorted';

interface Known {
  /** Start of the preflight. */
  readonly at: number;
  readonly lag: number;
}

/** How long after their requests preflights start: the busier the machine, the longer. */
export class UsualLag {
  readonly #known: Known[] = [];

  learn(preflight: Exchange, request: Exchange): void {
    insertSorted(this.#known, { at: preflight.start, lag: lag(preflight, request) }, (a, b) => a.at - b.at);
  }

  /** That of the preflight which started most nearly at the same time, of those learned; else 0. */
  about({ start }: Exchange): number {
    const next = lowerBound(this.#known, ({ at }) => at < start);
    const [before, after] = [this.#known[next - 1], this.#known[next]];
    const gap = (each: Known | undefined): number => (each ? Math.abs(each.at - start) : Number.POSITIVE_INFINITY);
    const best = gap(before) <= gap(after) ? before : after;
    return best && gap(best) <= far ? best.lag : 0;
  }
}
