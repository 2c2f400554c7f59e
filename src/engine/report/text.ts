import type { Range } from '../http/range';
import type { Text } from './report';

/** A run of a sentence. `code` runs are values from the traffic, to be shown as such; `mark` is what to look at in one. */
export interface TextPart {
  readonly text: string;
  readonly kind: 'text' | 'code' | 'mark';
}

/** A value with the characters that matter. */
export interface MarkedValue {
  readonly value: string;
  readonly marks: readonly Range[];
}

/** A value whose given ranges are to be marked where it is shown. */
export function marked(value: string, marks: readonly Range[]): MarkedValue {
  return { value, marks };
}

/**
 * Tagged template for a sentence: literal text stays text, every interpolated value becomes a `code` run.
 * Nothing in it is ever markup: the reader of `parts` sets each run as plain text.
 */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | MarkedValue | Text)[]): Text {
  const parts: TextPart[] = [];
  strings.forEach((literal, i) => {
    push(parts, literal, 'text');
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === 'object' && 'parts' in value) parts.push(...value.parts);
    else if (typeof value === 'object') pushMarked(parts, value);
    else push(parts, String(value), 'code');
  });
  return { text: parts.map((part) => part.text).join(''), parts };
}

/** A sentence without values from the traffic. */
export function plain(text: string): Text {
  return { text, parts: [{ text, kind: 'text' }] };
}

/** Values as `a, b and c`, each a `code` run. */
export function list(values: readonly string[], last = 'and'): Text {
  const parts: TextPart[] = [];
  values.forEach((value, i) => {
    if (i > 0) push(parts, i === values.length - 1 ? ` ${last} ` : ', ', 'text');
    push(parts, value, 'code');
  });
  return { text: parts.map((part) => part.text).join(''), parts };
}

function pushMarked(parts: TextPart[], { value, marks }: MarkedValue): void {
  let from = 0;
  for (const [start, end] of marks) {
    push(parts, value.slice(from, start), 'code');
    push(parts, value.slice(start, end), 'mark');
    from = end;
  }
  push(parts, value.slice(from), 'code');
}

function push(parts: TextPart[], text: string, kind: TextPart['kind']): void {
  if (text !== '') parts.push({ text, kind });
}
