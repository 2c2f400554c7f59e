import type { FixReport } from './report';

/** The fixes of each server as they were made last: to try them on all possible servers takes a while. */
export class KnownFixes {
  readonly #byServer = new Map<string, { readonly key: string; readonly fixes: readonly FixReport[] }>();

  /** Those of a server; made anew if what they depend on, written in `key`, is another than the last time. */
  of(origin: string, key: string, make: () => readonly FixReport[]): readonly FixReport[] {
    const last = this.#byServer.get(origin);
    if (last?.key === key) return last.fixes;
    const fixes = make();
    this.#byServer.set(origin, { key, fixes });
    return fixes;
  }
}
