/** Markdown of texts that anybody may have written: nothing in them is markup. https://spec.commonmark.org */
import type { TextPart } from './text';

/** Words with every character of markup escaped, on one line. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&]|^(?=[#+=-])|^(\d+)(?=[.)])/g, (match) => {
    // Only the full stop after a number makes a list of it.
    return /^\d/.test(match) ? `${match}\\` : `\\${match}`;
  });
}

/** A value as a code span. */
export function markdownCode(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  // A space at both ends is not part of it, and keeps backticks of the value off the fence.
  const pad = /^[` ]|[` ]$/.test(line) || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A text of lines as a code block. */
export function markdownBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** A sentence of the report, its values as code. */
export function markdownParts(parts: readonly TextPart[]): string {
  let markdown = '';
  let code = '';
  const flush = () => {
    if (code !== '') markdown += markdownCode(code);
    code = '';
  };
  for (const { kind, text } of parts) {
    if (kind !== 'text') code += text;
    else {
      flush();
      // A part in the middle of a sentence keeps the spaces around it.
      markdown += text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
    }
  }
  flush();
  return markdown;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
