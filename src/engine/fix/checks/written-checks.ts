import type { Check } from './checked-request';

/** The text of a script, and what could not be written in it. */
export interface WrittenChecks {
  readonly text: string;
  readonly leftOut: readonly Check[];
}

/** Writes each check; `null` is one that the language cannot hold. */
export function writeChecks(
  checks: readonly Check[],
  write: (check: Check) => string | null,
): { readonly blocks: readonly string[]; readonly leftOut: readonly Check[] } {
  const blocks: string[] = [];
  const leftOut: Check[] = [];
  for (const check of checks) {
    const block = write(check);
    if (block === null) leftOut.push(check);
    else blocks.push(block);
  }
  return { blocks, leftOut };
}

/** One line for people: what is asked, and from where. */
export function titleOf({ method, url, origin }: Check): string {
  return `${method} ${url} from ${origin}`;
}
