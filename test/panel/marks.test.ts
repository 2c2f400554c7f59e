import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from '../../src/panel/marks';

it.each([
  ['no mark', 'https://a.test', [], 'https://a.test'],
  ['a mark in front', 'https://a.test', [[0, 5]], '[https]://a.test'],
  ['a mark at the end', 'a.test:8443', [[7, 11]], 'a.test:[8443]'],
  ['the whole', '*', [[0, 1]], '[*]'],
  [
    'two marks in the wrong order',
    'a, b',
    [
      [3, 4],
      [0, 1],
    ],
    '[a], [b]',
  ],
  [
    'marks that overlap',
    'abcd',
    [
      [0, 3],
      [2, 4],
    ],
    '[abc][d]',
  ],
  ['a mark beyond the end', 'abc', [[2, 9]], 'ab[c]'],
  ['an empty mark', 'abc', [[1, 1]], 'abc'],
] as const)('%s', (_, value, marks, shown) => {
  expect(
    runsOf(value, marks)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join(''),
  ).toBe(shown);
});

it('whatever the marks, the value is whole', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.integer(), fc.integer())), (value, marks) => {
      expect(
        runsOf(value, marks)
          .map(({ text }) => text)
          .join(''),
      ).toBe(value);
    }),
  );
});
