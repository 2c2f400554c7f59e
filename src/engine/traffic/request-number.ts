import type { Exchange } from '../http/exchange';

/** Chromium numbers the requests of a process as they are made: `4711.12` comes after `4711.9`. */
const numbered = /^(\d+)\.(\d+)$/;

/**
 * Preflights in the order in which their requests were made, as far as Chromium's ids tell: null if they do not, or if
 * they come from several processes.
 */
export function inOrderOfNumbers(preflights: readonly Exchange[]): readonly Exchange[] | null {
  const all: { readonly preflight: Exchange; readonly number: number }[] = [];
  let process: string | undefined;
  for (const preflight of preflights) {
    const [, prefix, number] = numbered.exec(preflight.preflightFor ?? '') ?? [];
    if (prefix === undefined || (process !== undefined && process !== prefix)) return null;
    process = prefix;
    all.push({ preflight, number: Number(number) });
  }
  return all.sort((a, b) => a.number - b.number).map(({ preflight }) => preflight);
}
