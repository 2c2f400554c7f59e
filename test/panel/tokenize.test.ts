import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, languageOf, tokenize } from '../../src/panel/code/tokenize';

function kinds(text: string, language: Language) {
  return tokenize(text, language)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text: run }) => [kind, run]);
}

describe('xml', () => {
  it.each([
    [
      'an element',
      '<add name="a" />',
      [
        ['tag', '<add'],
        ['attribute', 'name'],
        ['string', '"a"'],
        ['tag', '/>'],
      ],
    ],
    ['an end tag', '</cors>', [['tag', '</cors>']]],
    [
      'a declaration',
      '<?xml version="1.0"?>',
      [
        ['tag', '<?xml'],
        ['attribute', 'version'],
        ['string', '"1.0"'],
        ['tag', '?>'],
      ],
    ],
    ['a comment, tags in it and all', '<!-- <add /> -->', [['comment', '<!-- <add /> -->']]],
    ['a comment that never ends', '<!-- x', [['comment', '<!-- x']]],
    [
      'text beside tags',
      '<a>b</a>',
      [
        ['tag', '<a>'],
        ['tag', '</a>'],
      ],
    ],
    [
      'a > within a value',
      '<a b=">" />',
      [
        ['tag', '<a'],
        ['attribute', 'b'],
        ['string', '">"'],
        ['tag', '/>'],
      ],
    ],
  ])('%s', (_, text, tokens) => {
    expect(kinds(text, 'xml')).toEqual(tokens);
  });
});

it.each([
  [
    'C#: words of the language, strings, comments',
    'csharp',
    'var a = "x"; // y',
    [
      ['keyword', 'var'],
      ['string', '"x"'],
      ['comment', '// y'],
    ],
  ],
  ['C#: not a word within a name', 'csharp', 'variable', []],
  [
    'shell: options, strings, comments',
    'shell',
    'curl -X "PUT" # y',
    [
      ['attribute', '-X'],
      ['string', '"PUT"'],
      ['comment', '# y'],
    ],
  ],
  [
    'headers: names',
    'headers',
    'Vary: Origin\nAllow: a:b',
    [
      ['attribute', 'Vary'],
      ['attribute', 'Allow'],
    ],
  ],
] as const)('%s', (_, language, text, tokens) => {
  expect(kinds(text, language)).toEqual(tokens);
});

it.each(['xml', 'csharp', 'shell', 'headers'] as const)('%s: nothing of the text is lost or added', (language) => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'<>/!-"\'=#?a \n') }));
  fc.assert(
    fc.property(text, (source) => {
      expect(
        tokenize(source, language)
          .map((token) => token.text)
          .join(''),
      ).toBe(source);
    }),
  );
});

it.each([
  ['web.config', 'xml'],
  ['App/Cors.CS', 'csharp'],
  ['fix.ps1', 'shell'],
  ['headers.txt', 'headers'],
])('%s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language);
});
