/** A range of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A range of the text before, and what stands in its place in the text after. In order, and never overlapping. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
  /** The reasons of the edits that made it. */
  readonly reasons: readonly string[];
}

/**
 * A text that has been spliced any number of times, as pieces: ranges of the text as it was at first that are still there,
 * and others that new text has taken the place of.
 */
export type Pieces = readonly Piece[];

interface Piece {
  /** Offsets in the text as it was at first. */
  readonly start: number;
  readonly end: number;
  /** null: the range as it was. */
  readonly text: string | null;
  readonly reasons: readonly string[];
}

export function wholeText(text: string): Pieces {
  return [{ start: 0, end: text.length, text: null, reasons: [] }];
}

/** Puts a text in the place of a range, given in offsets of what the pieces are now. */
export function splicePieces(pieces: Pieces, splice: Splice, reason: string): Pieces {
  const before: Piece[] = [];
  const removed: Piece[] = [];
  const after: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    const [head, rest] = splitPiece(piece, splice.start - at);
    const [middle, tail] = rest ? splitPiece(rest, splice.end - Math.max(at, splice.start)) : [null, null];
    if (head) before.push(head);
    if (middle) removed.push(middle);
    if (tail) after.push(tail);
    at = end;
  }
  const start = removed[0]?.start ?? before.at(-1)?.end ?? 0;
  const end = removed.at(-1)?.end ?? start;
  const reasons = removed
    .filter((piece) => piece.text !== null && piece.end > piece.start)
    .flatMap((piece) => piece.reasons);
  return [...before, { start, end, text: splice.text, reasons: [...new Set([...reasons, reason])] }, ...after];
}

/** What differs between the text as it was at first and the text that the pieces are. */
export function changesOf(pieces: Pieces, original: string): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const piece of pieces) {
    const newStart = at;
    at += lengthOf(piece);
    if (piece.text !== null && piece.text !== original.slice(piece.start, piece.end))
      changes.push({ start: piece.start, end: piece.end, newStart, newEnd: at, reasons: piece.reasons });
  }
  return changes;
}

function lengthOf({ start, end, text }: Piece): number {
  return text === null ? end - start : text.length;
}

/** The part of a piece before an offset in it, and the part behind. */
function splitPiece(piece: Piece, offset: number): readonly [Piece | null, Piece | null] {
  if (offset <= 0) return [null, piece];
  if (offset >= lengthOf(piece)) return [piece, null];
  if (piece.text === null) {
    const middle = piece.start + offset;
    return [
      { ...piece, end: middle },
      { ...piece, start: middle },
    ];
  }
  return [
    { ...piece, text: piece.text.slice(0, offset) },
    { ...piece, start: piece.end, text: piece.text.slice(offset) },
  ];
}
