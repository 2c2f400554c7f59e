import type { Range } from '../../engine/http/range';
import type { TextPart } from '../../engine/report/text';
import { runsOf } from '../marks';
import { shorten } from './shorten';
import { partTexts } from './texts';

/** A sentence of the report: words, values, and what to look at in a value. Always set as plain text. */
export function Sentence({ parts }: { readonly parts: readonly TextPart[] }) {
  return (
    <>
      {groupValues(parts).map((group) =>
        group.code ? (
          <code class="value">
            {shorten(group.parts).map((part) => (part.kind === 'mark' ? <mark>{part.text}</mark> : part.text))}
          </code>
        ) : (
          group.parts.map((part) => part.text)
        ),
      )}
    </>
  );
}

interface Group {
  readonly code: boolean;
  readonly parts: TextPart[];
}

/** A value and the marked characters in it belong together. */
function groupValues(parts: readonly TextPart[]): readonly Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const code = part.kind !== 'text';
    const last = groups.at(-1);
    if (last?.code === code) last.parts.push(part);
    else groups.push({ code, parts: [part] });
  }
  return groups;
}

/** A header's value with the characters that decided. */
export function MarkedValue({ value, marks }: { readonly value: string | null; readonly marks: readonly Range[] }) {
  if (value === null) return <span class="absent">{partTexts.missing}</span>;
  if (value === '') return <span class="absent">{partTexts.empty}</span>;
  return (
    <span class="value">{runsOf(value, marks).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</span>
  );
}
