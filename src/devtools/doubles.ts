import type { HarEntry } from '../engine/traffic/har';

export type Source = 'listener' | 'har';

/**
 * Tells what the event and `getHAR()` both deliver. Each may come first: the event of a request that `getHAR()` already
 * lists can still be under way. Twins (the same request twice at the same moment) stay two.
 */
export class Doubles {
  readonly #counts: Record<Source, Map<string, number>> = { listener: new Map(), har: new Map() };
  #listed = false;

  /** Whether the other source has not delivered this entry yet. */
  isNew(entry: HarEntry, source: Source): boolean {
    const key = identity(entry);
    const counts = this.#counts[source];
    const others = this.#counts[source === 'har' ? 'listener' : 'har'];
    if (this.#listed && !others.has(key)) return true;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > (others.get(key) ?? 0);
  }

  /** `getHAR()` has delivered all it will: what it did not list cannot come twice. */
  settle(): void {
    this.#listed = true;
    for (const key of this.#counts.listener.keys()) {
      if (!this.#counts.har.has(key)) this.#counts.listener.delete(key);
    }
  }
}

/** Without status and time: `getHAR()` also lists requests under way, whose status and time still change. */
function identity({ startedDateTime, request }: HarEntry): string {
  return `${startedDateTime} ${request.method} ${request.url}`;
}
