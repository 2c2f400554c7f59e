import { describe, expect, test } from 'vitest';
import { get } from '../../../src/engine/http/header-list';

const rows: readonly [what: string, headers: readonly (readonly [string, string])[], value: string | null][] = [
  ['no such header', [['B', '1']], null],
  ['an empty header is not a missing one', [['A', '']], ''],
  ['names are compared without case', [['a', '1']], '1'],
  ['a name of the same length is another', [['[', '1']], null],
  ['spaces and tabs around a value are none of it', [['A', ' \t1 \t']], '1'],
  [
    'two lines are joined',
    [
      ['A', '1'],
      ['a', '2'],
    ],
    '1, 2',
  ],
  [
    'two empty lines still count',
    [
      ['A', ''],
      ['A', ''],
    ],
    ', ',
  ],
  ['a vertical tab stays', [['A', '\v1']], '\v1'],
];

describe('getting a header', () => {
  test.each(rows)('%s', (_, headers, value) => {
    expect(
      get(
        headers.map(([name, each]) => ({ name, value: each })),
        'A',
      ),
    ).toBe(value);
  });
});
