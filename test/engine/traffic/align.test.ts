import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/engine/traffic/align';

const distance = (a: number, b: number): number => (Math.abs(a - b) > 100 ? Number.POSITIVE_INFINITY : Math.abs(a - b));

const rows: readonly [
  what: string,
  first: readonly number[],
  second: readonly number[],
  pairs: readonly (readonly [number, number])[],
][] = [
  ['nothing', [], [1], []],
  ['one each', [1], [3], [[1, 3]]],
  ['the nearest of two', [5], [1, 6], [[5, 6]]],
  [
    'all together, not one by one',
    [5, 6],
    [0, 5],
    [
      [5, 0],
      [6, 5],
    ],
  ],
  ['what is too far stays alone', [1, 500], [2], [[1, 2]]],
  [
    'more in the first list',
    [1, 50, 51],
    [50, 52],
    [
      [50, 50],
      [51, 52],
    ],
  ],
];

describe('aligning two lists', () => {
  test.each(rows)('%s', (_, first, second, pairs) => {
    expect(align(first, second, distance, 1_000)).toEqual(pairs);
  });

  test('no pair is crossed, none is used twice, and none is impossible', () => {
    const list = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(list, list, (first, second) => {
        const indexed = (all: readonly number[]) => all.map((value, index) => ({ value, index }));
        const pairs = align(indexed(first), indexed(second), (a, b) => distance(a.value, b.value), 1_000);
        for (const [i, [a, b]] of pairs.entries()) {
          expect(distance(a.value, b.value)).toBeLessThan(Number.POSITIVE_INFINITY);
          const before = pairs[i - 1];
          if (before) expect([a.index > before[0].index, b.index > before[1].index]).toEqual([true, true]);
        }
      }),
    );
  });
});
