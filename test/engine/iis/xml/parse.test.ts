import { XmlElement as ParsedElement, parseXml as parse } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceElement } from '../../../../src/engine/iis/xml/document';
import { XmlError } from '../../../../src/engine/iis/xml/error';
import { parseXml } from '../../../../src/engine/iis/xml/parse';

const refused = (text: string): Pick<XmlError, 'line' | 'column' | 'message' | 'change'> => {
  try {
    parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

const all = (element: SourceElement): readonly SourceElement[] => [element, ...element.children.flatMap(all)];

test('elements and attributes have their places', () => {
  const text = `\uFEFF<?xml version="1.0"?>\r\n<a\r\n\tb = "1&amp;2"\tc='&#x1F600;\r\nd' ><!-- <no/> -->\r\n  <d />é\u{1F600}</a  >\r\n`;
  const { root } = parseXml(text);
  const slices = (element: SourceElement): unknown => ({
    name: element.name,
    at: [element.line, element.column],
    start: text.slice(element.start, element.contentStart),
    content: text.slice(element.contentStart, element.contentEnd),
    end: text.slice(element.contentEnd, element.end),
    selfClosing: element.selfClosing,
    attributes: element.attributes.map(({ start, end, name, value }) => [text.slice(start, end), name, value]),
    children: element.children.map(slices),
  });
  expect(slices(root)).toEqual({
    name: 'a',
    at: [2, 1],
    start: `<a\r\n\tb = "1&amp;2"\tc='&#x1F600;\r\nd' >`,
    content: `<!-- <no/> -->\r\n  <d />é\u{1F600}`,
    end: '</a  >',
    selfClosing: false,
    attributes: [
      ['b = "1&amp;2"', 'b', '1&2'],
      [`c='&#x1F600;\r\nd'`, 'c', '\u{1F600} d'],
    ],
    children: [
      {
        name: 'd',
        at: [5, 3],
        start: '<d />',
        content: '',
        end: '',
        selfClosing: true,
        attributes: [],
        children: [],
      },
    ],
  });
  expect(root.parent).toBeNull();
  expect(root.children[0]?.parent).toBe(root);
});

test.each<[string, string]>([
  ['ends with the text', '<a>\u{1F600}</a>'],
  ['an attribute named __proto__', '<a __proto__="1" constructor="2"/>'],
  ['single quotes in double ones', `<a b="'" c='"'/>`],
  ['> in a value', '<a b="x > y"><c d="/>"/></a>'],
  ['CDATA, instructions, references', '<a><![CDATA[</a>]]><?x </a> ?>&lt;&#65;</a>'],
  ['comments around', '<!-- a --><a/><!-- b -->\n'],
])('reads %s', (_, text) => {
  for (const element of all(parseXml(text).root)) {
    expect(text.startsWith(`<${element.name}`, element.start)).toBe(true);
    expect(text[element.end - 1]).toBe('>');
  }
});

test.each<[string, string, number, number, string]>([
  ['nothing', '', 1, 1, 'There is no XML element here.'],
  ['JSON', '{ "a": 1 }', 1, 1, 'There is no XML element here.'],
  ['a missing end tag', '<a>\n  <b>\n</a>', 3, 1, '</a> stands where </b> should.'],
  ['end of file', '<a>\n  <b/>\n', 2, 7, '<a> is not closed before the file ends.'],
  ['a stray <', '<a>\n  < b/></a>', 2, 3, '<a> is not closed before this place.'],
  ['an unquoted value', '<a b=c/>', 1, 6, 'An attribute has no value in quotes.'],
  ['no value', '<a b/>', 1, 5, 'An attribute has no value in quotes.'],
  ['an attribute twice', '<a b="" b=""/>', 1, 13, 'The attribute b stands twice in one element.'],
  ['< in a value', '<a b="<"/>', 1, 7, 'There is a < inside an attribute’s value.'],
  ['an open quote', '<a b="x/>', 1, 7, 'An attribute’s value has no closing quote.'],
  ['no space between attributes', '<a b="1"c="2"/>', 1, 9, 'The tag <a is not right here.'],
  ['an open end tag', '<a></a', 1, 7, 'The tag </a is not closed.'],
  ['a plain &', '<a b="?x=1&y=2"/>', 1, 11, 'There is an & that begins nothing.'],
  ['an entity of HTML', '<a>&nbsp;</a>', 1, 4, 'XML does not know &nbsp;.'],
  ['a reference to NUL', '<a>&#0;</a>', 1, 4, 'A reference stands for a character that XML cannot hold.'],
  ['a huge reference', '<a>&#x99999999;</a>', 1, 4, 'A reference stands for a character that XML cannot hold.'],
  ['NUL', '<a>\n\u0000</a>', 2, 1, 'XML cannot hold the character U+0000.'],
  ['half a surrogate pair', '<a>\uD800</a>', 1, 4, 'XML cannot hold the character U+D800.'],
  ['-- in a comment', '<a><!-- x -- y --></a>', 1, 11, 'There is a -- inside a comment.'],
  ['an open comment', '<a><!-- x </a>', 1, 8, 'A comment is not closed.'],
  ['open CDATA', '<a><![CDATA[ x </a>', 1, 13, 'A <![CDATA[ is not closed.'],
  [']]> as text', '<a>]]></a>', 1, 4, 'There is a ]]> outside CDATA.'],
  ['a space before <?xml', ' <?xml version="1.0"?><a/>', 1, 2, 'The <?xml … ?> line is not at the very beginning.'],
  ['<?xml without version', '<?xml encoding="utf-8"?><a/>', 1, 7, 'The <?xml … ?> line is not right.'],
  ['two roots', '<a/>\n<b/>', 2, 1, 'There is more after the end of the outermost element.'],
  ['a document type', '<!DOCTYPE html>\n<html></html>', 1, 1, 'The file has a document type.'],
  [
    'entities that grow',
    '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>',
    2,
    1,
    'The file has a document type.',
  ],
  ['the place behind characters beyond U+FFFF', '<a>\u{1F600}&x</a>', 1, 6, 'There is an & that begins nothing.'],
])('refuses %s', (_, text, line, column, message) => {
  expect(refused(text)).toMatchObject({ line, column, message });
  expect(refused(text).change).toMatch(/^[A-Z].*\.$/);
});

test('refuses what is nested too deep or too long, without a stack overflow', () => {
  expect(refused('<a>'.repeat(100_000)).message).toBe('Elements stand inside each other more than 100 levels deep.');
  expect(parseXml('<a>'.repeat(100) + '</a>'.repeat(100)).root.name).toBe('a');
  expect(refused(`<a>${' '.repeat(4 * 1024 * 1024)}</a>`).message).toBe(
    'The file is larger than 4 million characters.',
  );
});

test('a long file of CRLF is read', () => {
  expect(parseXml(`<a>${'\r\n'.repeat(1_000_000)}</a>`).root.end).toBe(2_000_007);
});

test('whatever the text, it is read or refused with an XmlError', () => {
  const pieces = [
    '<a',
    '<a>',
    '</a>',
    '/>',
    ' b="',
    "c='",
    '"',
    "'",
    '&',
    '&lt;',
    '&#',
    ';',
    '<!--',
    '-->',
    '--',
    '<?',
    '?>',
    '\r',
    '\n',
    ' ',
    '\uFEFF',
    '\u{1F600}',
    '\uD800',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE',
    '=',
    '>',
    '<',
    '<?xml version="1.0"?>',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }))), (parts) => {
      try {
        parseXml(parts.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(XmlError);
      }
    }),
    { numRuns: 2000 },
  );
});

test('attribute values are those of the XML parser', () => {
  const piece = fc.constantFrom(
    'a',
    '&amp;',
    '&#xa;',
    '&#10;',
    '&lt;',
    '&apos;',
    '&quot;',
    '>',
    ' ',
    '\t',
    '\n',
    '\u{1F600}',
    '&#x1f600;',
    '=',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), fc.constantFrom('"', "'"), (one, two, quote) => {
      const text = `<a\tb=${quote}${one.join('')}${quote} c.d-e = ${quote}${two.join('')}${quote}/>`;
      const { root } = parse(text);
      expect(root).toBeInstanceOf(ParsedElement);
      expect(Object.fromEntries(parseXml(text).root.attributes.map(({ name, value }) => [name, value]))).toEqual({
        ...root?.attributes,
      });
    }),
  );
});
