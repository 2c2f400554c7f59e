import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { causes } from '../../../src/engine/diagnosis/causes';
import { nearMisses } from './cause-near-misses';
import { causeRows } from './cause-rows';

function causeIn(entries: readonly HarEntry[]) {
  return analyse(entries).requests.findLast(({ verdict }) => verdict === 'blocked')?.cause;
}

describe('causes', () => {
  test.each(causeRows)('%s', (expected, entries) => {
    const cause = causeIn(entries);
    expect(`${cause?.code} ${cause?.confidence}`).toBe(expected);
    expect(cause?.change).toMatch(/^[A-Z].*\.$/);
    expect(cause?.text).toMatch(/\.$/);
  });

  test('every cause has a row here', () => {
    const covered = new Set(causeRows.map(([cause]) => cause.split(' ')[0]));
    expect(Object.keys(causes).filter((code) => !covered.has(code))).toEqual([]);
  });

  const misses = Object.entries(nearMisses).flatMap(([code, rows]) => rows.map((row) => [code, ...row] as const));
  test.each(misses)('not %s: %s', (code, _, is, entries) => {
    const cause = causeIn(entries);
    expect(cause?.code ?? cause).toBe(is);
    expect(is).not.toBe(code);
  });
});
