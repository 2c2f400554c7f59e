import type { Range } from '../engine/http/range';

export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A value cut into marked and plain runs. Ranges outside the value or overlapping ones do no harm. */
export function runsOf(value: string, marks: readonly Range[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const open = Math.max(start, from);
    const close = Math.min(end, value.length);
    if (close <= open) continue;
    if (open > from) runs.push({ text: value.slice(from, open), marked: false });
    runs.push({ text: value.slice(open, close), marked: true });
    from = close;
  }
  if (from < value.length) runs.push({ text: value.slice(from), marked: false });
  return runs;
}
