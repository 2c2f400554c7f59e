import { diffArrays } from 'diff';
import type { DiffHunk } from '../../engine';
import type { Range } from '../../engine/http/range';

type DiffLine = DiffHunk['lines'][number];

/** A line that keeps less than this of another is no version of it: marks would be noise. */
const leastKept = 0.7;

/** Blocks of more lines than this are rewritten, not changed. */
const mostLines = 40;

/** For each line what differs from the line that it replaces or that replaces it; nothing where there is none. */
export function marksIn(lines: readonly DiffLine[]): readonly (readonly Range[])[] {
  const marks: (readonly Range[])[] = lines.map(() => []);
  for (let at = 0; at < lines.length; ) {
    const taken = lengthOf('-', lines, at);
    const added = lengthOf('+', lines, at + taken);
    if (taken + added <= mostLines) {
      for (const { before, after, difference } of versions(lines, at, at + taken, at + taken + added)) {
        marks[before] = difference.taken;
        marks[after] = difference.added;
      }
    }
    at += Math.max(taken + added, 1);
  }
  return marks;
}

interface Version {
  readonly before: number;
  readonly after: number;
  readonly named: boolean;
  readonly difference: Difference;
}

/** Which of the lines from `middle` is a version of which before it: what has the same name, then what is most alike, each once. */
function versions(lines: readonly DiffLine[], start: number, middle: number, end: number): readonly Version[] {
  const pairs: Version[] = [];
  for (let before = start; before < middle; before++) {
    for (let after = middle; after < end; after++) {
      const [old, now] = [lines[before]?.text ?? '', lines[after]?.text ?? ''];
      const names = [nameIn(old), nameIn(now)];
      const named = names[0] !== undefined && names[0] === names[1];
      if (!named && names[0] !== undefined && names[1] !== undefined) continue;
      const difference = differenceOf(old, now);
      if (named || difference.kept >= leastKept) pairs.push({ before, after, named, difference });
    }
  }
  pairs.sort((a, b) => Number(b.named) - Number(a.named) || b.difference.kept - a.difference.kept);
  const used = new Set<number>();
  return pairs.filter(({ before, after }) => {
    if (used.has(before) || used.has(after)) return false;
    used.add(before).add(after);
    return true;
  });
}

/** The tag and the name: what an entry of a collection of IIS is known by. */
function nameIn(line: string): string | undefined {
  const [, tag, name] = /^\s*<([^\s/>]+)\s+name="([^"]*)"/.exec(line) ?? [];
  return name === undefined ? undefined : `${tag} ${name.toLowerCase()}`;
}

function lengthOf(kind: DiffLine['kind'], lines: readonly DiffLine[], from: number): number {
  let end = from;
  while (lines[end]?.kind === kind) end++;
  return end - from;
}

interface Difference {
  readonly taken: readonly Range[];
  readonly added: readonly Range[];
  /** How much of the longer line is in both, from 0 to 1. */
  readonly kept: number;
}

function differenceOf(before: string, after: string): Difference {
  const taken: Range[] = [];
  const added: Range[] = [];
  let [atBefore, atAfter, same] = [0, 0, 0];
  for (const part of diffArrays(wordsIn(before), wordsIn(after))) {
    const text = part.value.join('');
    if (part.removed) taken.push([atBefore, atBefore + text.length]);
    else if (part.added) added.push([atAfter, atAfter + text.length]);
    else same += text.trim().length;
    if (!part.added) atBefore += text.length;
    if (!part.removed) atAfter += text.length;
  }
  return { taken, added, kept: same / Math.max(before.trim().length, after.trim().length, 1) };
}

function wordsIn(line: string): string[] {
  return line.match(/[\p{L}\p{N}]+|\s+|./gsu) ?? [];
}
