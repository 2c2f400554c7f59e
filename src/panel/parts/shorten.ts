import type { TextPart } from '../../engine/report/text';

/** A sentence stays one with values up to this long. */
const longest = 160;
const head = 110;
const tail = 30;

/** A value in a sentence without its middle if it is too long; the steps show it whole. */
export function shorten(parts: readonly TextPart[]): readonly TextPart[] {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= longest) return parts;
  return [...cut(parts, 0, head), { kind: 'code', text: '…' }, ...cut(parts, length - tail, length)];
}

function cut(parts: readonly TextPart[], from: number, to: number): readonly TextPart[] {
  let at = 0;
  return parts.flatMap(({ kind, text }) => {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return piece === '' ? [] : [{ kind, text: piece }];
  });
}
