/**
 * Numbers in sentences. The sentences of the panel that are not part of the report are in `texts.ts` of each room, so that
 * they load with it: short, plain, and saying what to do.
 */

const number = new Intl.NumberFormat('en');

/** `1 request`, `78 requests`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${plural(n, one, many)}`;
}

/** The word alone: `request`, `requests`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? one : many;
}

export function figure(n: number): string {
  return number.format(n);
}

/** `12 ms`, `1.20 s`, `2.5 min`. */
export function duration(ms: number): string {
  if (ms < 0) return '';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return ms < 60_000 ? `${(ms / 1_000).toFixed(2)} s` : `${(ms / 60_000).toFixed(1)} min`;
}
