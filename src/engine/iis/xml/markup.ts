/** What begins with `<`: a start tag, an end tag, or a comment, CDATA or an instruction. */
export interface Markup {
  readonly kind: 'start' | 'empty' | 'end' | 'other';
  /** Behind its last character; the end of the text if it is not closed. */
  readonly end: number;
}

/** The markup at a `<`, told apart as a parser does it, without judging whether it is right. */
export function markupAt(text: string, at: number): Markup {
  if (text.startsWith('<!--', at)) return { kind: 'other', end: behind(text, '-->', at + 4) };
  if (text.startsWith('<![CDATA[', at)) return { kind: 'other', end: behind(text, ']]>', at) };
  if (text.startsWith('<?', at)) return { kind: 'other', end: behind(text, '?>', at) };
  if (text.startsWith('</', at)) return { kind: 'end', end: behind(text, '>', at) };
  return startTagAt(text, at);
}

function behind(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  return found === -1 ? text.length : found + closing.length;
}

function startTagAt(text: string, at: number): Markup {
  let quote = '';
  for (let i = at + 1; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return { kind: text[i - 1] === '/' ? 'empty' : 'start', end: i + 1 };
  }
  return { kind: 'start', end: text.length };
}
