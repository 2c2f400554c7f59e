import { describe, expect, it } from 'vitest';
import { indentOf, linesOf } from '../../src/panel/code/lines';
import { tokenize } from '../../src/panel/code/tokenize';

describe('the lines of a file', () => {
  it.each([
    ['with a break at its end', '<a>\n  <b />\n</a>\n', ['<a>\n', '  <b />\n', '</a>\n']],
    ['without one', '<a>\n</a>', ['<a>\n', '</a>']],
    ['of Windows', '<a>\r\n</a>\r\n', ['<a>\r\n', '</a>\r\n']],
    ['with empty ones', '<a>\n\n\n</a>\n', ['<a>\n', '\n', '\n', '</a>\n']],
    ['with a comment over several', '<!-- a\n  b\n--><a />\n', ['<!-- a\n', '  b\n', '--><a />\n']],
    ['that is empty', '', []],
  ])('%s', (_, text, lines) => {
    const found = linesOf(tokenize(text, 'xml')).map(({ tokens }) => tokens.map((token) => token.text).join(''));
    expect(found).toEqual(lines);
  });

  it('keep the kinds of their tokens', () => {
    const [, second] = linesOf(tokenize('<!-- a\nb -->\n', 'xml'));
    expect(second?.tokens).toEqual([
      { kind: 'comment', text: 'b -->' },
      { kind: 'plain', text: '\n' },
    ]);
  });
});

it.each([
  ['nothing', '<a>', 0],
  ['blanks', '    <a>', 4],
  ['tabs count as four', '\t\t<a>', 8],
  ['both', '\t <a>', 5],
  ['so far in that it would leave no room', ' '.repeat(60), 24],
])('an indent of %s', (_, line, indent) => {
  expect(indentOf(line)).toBe(indent);
});
