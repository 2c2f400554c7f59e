import type { Token } from './tokenize';

/** A line of a file, its line break with it: the texts of all lines, joined, are the file. */
export interface CodeLine {
  readonly tokens: readonly Token[];
  /** How far it is indented, in characters. */
  readonly indent: number;
}

export function linesOf(tokens: readonly Token[]): readonly CodeLine[] {
  const lines: Token[][] = [[]];
  for (const { kind, text } of tokens) {
    for (const part of text.split(/(?<=\n)/)) {
      if (part === '') continue;
      lines.at(-1)?.push({ kind, text: part });
      if (part.endsWith('\n')) lines.push([]);
    }
  }
  // What follows the last line break is no line if there is nothing.
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.map((line) => ({ tokens: line, indent: indentOf(line.map(({ text }) => text).join('')) }));
}

/** A line that is deeper in than this starts far enough to the right as it is. */
const deepest = 24;
/** As `tab-size` of the style sheet says. */
const tab = 4;

/** How far a line is indented, in characters: where it is too long, its continuation starts to the right of that. */
export function indentOf(line: string): number {
  const blank = /^[ \t]*/.exec(line)?.[0] ?? '';
  const width = [...blank].reduce((sum, character) => sum + (character === '\t' ? tab : 1), 0);
  return Math.min(width, deepest);
}
