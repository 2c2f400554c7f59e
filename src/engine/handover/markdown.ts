/** Markdown around texts that anybody may have written: nothing in them becomes markup. https://spec.commonmark.org */
import type { TextPart } from '../report/text';
import { oneLine, visibleLines } from './one-line';

/** Words in which every character of markup is escaped, and what makes a list at the start of a line. */
export function words(text: string): string {
  return oneLine(text)
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (/[.,:;'"?%/-]/.test(mark) ? mark : `\\${mark}`))
    .replace(/^-/, '\\-')
    .replace(/^(\d+)\./, '$1\\.');
}

/** A value as a code span. https://spec.commonmark.org/#code-spans */
export function code(value: string): string {
  const line = oneLine(value);
  if (line === '') return '(empty)';
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  // A space at both ends is not part of the value.
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines as a fenced block. https://spec.commonmark.org/#fenced-code-blocks */
export function block(text: string, language = ''): string {
  const body = visibleLines(text.replace(/\r?\n$/, ''));
  const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1));
  return `${fence}${language.replace(/[^\w+-]/g, '')}\n${body}\n${fence}`;
}

/** A sentence of the report, its values as code spans. What is hidden of it may span several parts. */
export function sentence(parts: readonly TextPart[], hide: (text: string) => string): string {
  const runs: { code: boolean; text: string }[] = [];
  for (const { kind, text } of parts) {
    const isCode = kind !== 'text';
    const last = runs.at(-1);
    // A value and the marked characters in it belong together.
    if (last?.code === isCode) last.text += text;
    else runs.push({ code: isCode, text });
  }
  return runs.map(({ code: isCode, text }) => (isCode ? code(hide(text)) : spaced(hide(text)))).join('');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Escaped, with the spaces around it. */
function spaced(text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before === '' ? '' : ' '}${words(middle)}${after === '' ? '' : ' '}`;
}

function longestRun(text: string, of: string): number {
  let longest = 0;
  let run = 0;
  for (const character of text) {
    run = character === of ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
