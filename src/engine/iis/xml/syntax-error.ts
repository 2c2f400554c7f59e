export interface Explanation {
  readonly message: string;
  readonly change: string;
}

const ampersand = 'Write a plain & as &amp;.';

/** The parser's own words, and what to tell instead. `$1` is what the pattern captured. */
const explanations: readonly (readonly [RegExp, string, string])[] = [
  [/^Attribute value expected/, 'An attribute has no value in quotes.', 'Write it as name="value".'],
  [/^Duplicate attribute: (\S+)/, 'The attribute $1 stands twice in one element.', 'Take one of them out.'],
  [/^Unescaped `<`/, 'There is a < inside an attribute’s value.', 'Close the quote before it, or write the < as &lt;.'],
  [/^Unclosed attribute/, 'An attribute’s value has no closing quote.', 'Put the quote at its end.'],
  [
    /^Unclosed start tag for element `([^`\s]+)`/,
    'The tag <$1 is not right here.',
    'See whether a space, a quote or > is missing.',
  ],
  [/^Unclosed end tag for element (\S+)/, 'The tag </$1 is not closed.', 'Put > behind it.'],
  [/^Unclosed CDATA/, 'A <![CDATA[ is not closed.', 'Put ]]> at its end.'],
  // The parser finds one that begins the content only as something that is no end tag.
  [/^Element content may not contain|^Missing end tag/, 'There is a ]]> outside CDATA.', 'Write its > as &gt;.'],
  [/^The string `--`/, 'There is a -- inside a comment.', 'Take one of the hyphens out: comments end at --.'],
  [/^Unclosed comment/, 'A comment is not closed.', 'Put --> at its end.'],
  [/^Unterminated reference/, 'There is an & that begins nothing.', ampersand],
  [/^Invalid character reference/, 'There is an &# without a number.', ampersand],
  [/^Character reference resolves/, 'A reference stands for a character that XML cannot hold.', 'Take it out.'],
  [/^Named entity isn't defined: (\S+)/, 'XML does not know $1.', ampersand],
  [
    /^XML declaration isn't allowed/,
    'The <?xml … ?> line is not at the very beginning.',
    'Take out what stands before it.',
  ],
  [
    /XML (declaration|version)|encoding name|version number|`standalone`/,
    'The <?xml … ?> line is not right.',
    'Write it as <?xml version="1.0" encoding="utf-8"?>.',
  ],
  [/rocessing instruction/, 'A <? … ?> instruction is not right.', 'Put ?> at its end, or take it out.'],
  [/^Root element is missing/, 'There is no XML element here.', 'Give a file that begins with <configuration>.'],
  [/^Extra content/, 'There is more after the end of the outermost element.', 'Take it out, or move it inside.'],
];

/** What the XML parser found wrong, in a plain sentence, and what to do about it. */
export function explainSyntaxError(words: string): Explanation {
  for (const [pattern, message, change] of explanations) {
    const found = pattern.exec(words);
    if (found) {
      const fill = (sentence: string): string => sentence.replace('$1', () => found[1] ?? '');
      return { message: fill(message), change: fill(change) };
    }
  }
  return { message: 'The XML is not right here.', change: 'Compare this place with a file that works.' };
}
