import { describe, expect, test } from 'vitest';
import { cellAround, type Kind, within } from '../../../src/engine/traffic/cell';

type Item = readonly [from: number, to: number];

const kind: Kind<Item> = { from: ([from]) => from, to: ([, to]) => to, longest: 10 };

const rows: readonly [what: string, lists: readonly (readonly Item[])[], span: Item, cell: Item][] = [
  ['nothing else', [[]], [5, 7], [5, 7]],
  ['what overlaps it', [[[6, 9]]], [5, 7], [5, 9]],
  ['what touches it', [[[7, 9]]], [5, 7], [5, 9]],
  ['not what is beside it', [[[8, 9]]], [5, 7], [5, 7]],
  [
    'what began before it, behind a short one',
    [
      [
        [1, 6],
        [2, 3],
      ],
    ],
    [5, 7],
    [1, 7],
  ],
  [
    'what overlaps what overlaps it, to both sides',
    [
      [
        [1, 3],
        [3, 5],
        [6, 9],
        [9, 12],
      ],
    ],
    [5, 7],
    [1, 12],
  ],
  [
    'what hangs together through another list',
    [
      [[6, 9]],
      [
        [9, 12],
        [13, 14],
      ],
    ],
    [5, 7],
    [5, 12],
  ],
  ['what a longer one reaches back to', [[[0, 2]], [[2, 6]]], [5, 7], [0, 7]],
];

describe('a cell in time', () => {
  test.each(rows)('holds %s', (_, lists, [from, to], [first, last]) => {
    const timelines = lists.map((items) => ({ items, kind }));
    expect(cellAround({ from, to }, timelines)).toEqual({ from: first, to: last });
  });

  test('has what starts in it, both ends included', () => {
    const items: readonly Item[] = [
      [1, 2],
      [3, 9],
      [5, 6],
      [7, 7],
    ];
    expect(within({ items, kind }, { from: 3, to: 5 })).toEqual([
      [3, 9],
      [5, 6],
    ]);
  });
});
