import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search } from '../../../../src/engine/iis/pipeline/pattern/regular-expression';

/** The language's own answer. */
function native(pattern: string, text: string, ignoreCase: boolean): unknown {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, ignoreCase ? 'i' : '');
  } catch {
    return { kind: 'invalid' };
  }
  const found = expression.exec(text);
  return found ? { kind: 'match', groups: [...found].map((group) => group ?? '') } : { kind: 'no-match' };
}

test.each([
  ['^OPTIONS$', 'OPTIONS'],
  ['^(https?)://((.+\\.)?example\\.(com|org))(:\\d+)?$', 'https://a.b.example.com:8443'],
  ['^(?!.*\\b(Origin|\\*)).+$', 'Accept-Encoding'],
  ['^(?!.*\\b(Origin|\\*)).+$', 'Accept-Encoding, Origin'],
  ['(.*?)/([^/]+)/?$', 'a/b/c/'],
  ['[^\\w-]+', 'abc-def ghi'],
  ['[\\]\\-a-c]{2,3}?', 'x]-abc'],
  ['(a)|(b)', 'b'],
  ['(a*)*', 'aab'],
  ['(?:a|ab)(?:c|bcd)(d*)', 'abcd'],
  ['(\\w)\\1', 'hello'],
  ['\\x41\\u0042\\n?\\t*', 'AB'],
  ['^$', ''],
  ['a{,2}', 'a{,2}'],
  ['[]', 'a'],
  ['[^]', '\n'],
  ['.', '\n'],
  ['\\bfoo\\B', 'foobar'],
  ['(?=(a+))a*b\\1', 'baaabac'],
])('%s in %j', (pattern, text) => {
  for (const ignoreCase of [false, true])
    expect(search(pattern, text, ignoreCase)).toEqual(native(pattern, text, ignoreCase));
});

const char = fc.constantFrom(...'abAB01-_/. \n');
const atom = fc.oneof(
  char.map((each) => each.replace(/[./]/, '\\$&')),
  fc.constantFrom('.', '\\d', '\\W', '\\s', '[ab]', '[^a-b0]', '[\\w.]', '\\b', '^', '$'),
);
const pattern = fc.letrec<{ readonly all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => a + b),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('all'), fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?'))
      .map(([a, q]) => `(?:${a})${q}`),
    tie('all').map((a) => `(?=${a})`),
    tie('all').map((a) => `(?!${a})`),
  ),
})).all;

test('it finds what the language finds', () => {
  fc.assert(
    fc.property(pattern, fc.string({ unit: char, maxLength: 12 }), fc.boolean(), (written, text, ignoreCase) => {
      const found = search(written, text, ignoreCase);
      if (found.kind !== 'unsupported') expect(found).toEqual(native(written, text, ignoreCase));
    }),
    { numRuns: 2_000 },
  );
});

test('it ends, whatever the pattern', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '(a+)+$',
      '(a|a)*$',
      '(.*)*x',
      '((a*)*)*b',
      '(?:(?:a{0,99}){0,99}){0,99}',
      '(?:){99999999}',
      'a{99999999}',
      `${'('.repeat(900)}a${')'.repeat(900)}`,
    ),
    fc.string({ unit: fc.constantFrom(...'ab()[]{}|*+?\\^$.,:=!<0123456789'), maxLength: 30 }),
    fc.string(),
  );
  fc.assert(
    fc.property(nasty, fc.nat(3_000), (written, length) => {
      expect(search(written, `${'a'.repeat(length)}!`, true).kind).toMatch(/^(match|no-match|invalid|unsupported)$/);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['groups with names', '(?<a>b)'],
  ['look-behind', '(?<=a)b'],
])('%s is newer than what IIS has', (_what, written) => {
  expect(search(written, 'ab', false)).toMatchObject({ kind: 'unsupported' });
});
