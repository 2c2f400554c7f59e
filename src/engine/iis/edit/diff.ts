import { structuredPatch } from 'diff';
import { positionsIn } from '../xml/position';
import type { Change } from './pieces';

/** Lines of a file around what has changed, as `diff -u` shows them. */
export interface DiffHunk {
  /** `@@ -12,7 +12,9 @@` */
  readonly header: string;
  readonly lines: readonly DiffLine[];
  /** Why the lines change: the reasons of the edits that made the hunk. */
  readonly reasons: readonly string[];
}

export interface DiffLine {
  readonly kind: ' ' | '+' | '-';
  /** Without its line break. */
  readonly text: string;
  /** Counted from 1; null for a line that is only in the other text. */
  readonly oldLine: number | null;
  readonly newLine: number | null;
}

const context = 3;

/** What has changed, with three lines around it. */
export function diffHunks(before: string, after: string, changes: readonly Change[]): readonly DiffHunk[] {
  const positionOf = positionsIn(after);
  const { hunks } = structuredPatch('', '', before, after, '', '', { context });
  const reasons = hunks.map(() => new Set<string>());
  for (const change of changes) {
    const line = positionOf(change.newStart).line;
    const last = positionOf(change.newEnd).line;
    const distances = hunks.map(({ newStart, newLines }) =>
      Math.max(0, newStart - last, line - (newStart + newLines - 1)),
    );
    const nearest = Math.min(...distances);
    distances.forEach((distance, i) => {
      if (distance === nearest) for (const reason of change.reasons) reasons[i]?.add(reason);
    });
  }
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }, i) => ({
    header: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    lines: numbered(lines, oldStart, newStart),
    reasons: [...(reasons[i] ?? [])],
  }));
}

function numbered(lines: readonly string[], oldStart: number, newStart: number): readonly DiffLine[] {
  let oldLine = oldStart;
  let newLine = newStart;
  return lines.flatMap((line): DiffLine[] => {
    const text = line.slice(1).replace(/\r$/, '');
    if (line.startsWith('+')) return [{ kind: '+', text, oldLine: null, newLine: newLine++ }];
    if (line.startsWith('-')) return [{ kind: '-', text, oldLine: oldLine++, newLine: null }];
    // “\ No newline at end of file” is no line.
    return line.startsWith(' ') ? [{ kind: ' ', text, oldLine: oldLine++, newLine: newLine++ }] : [];
  });
}
