/** A place in a text as editors show it: both counted from 1, a byte order mark not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Gives the position of an offset in the text. CRLF, LF and CR each end a line. */
export function positionsIn(text: string): (offset: number) => Position {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = [first];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
  };
}
