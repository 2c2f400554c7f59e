import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, EntryError, type HarEntry, readEntry } from '../../../src/engine';
import { causes } from '../../../src/engine/diagnosis/causes';
import { rules } from '../../../src/engine/diagnosis/rules';
import { steps } from '../../../src/engine/diagnosis/step-titles';
import { targets } from '../../../src/engine/fix/targets';
import { withoutIndexes } from '../../reports/without-indexes';
import { harLike, traffic } from './arbitrary';

const schema = JSON.parse(readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

describe('the report', () => {
  const lists: readonly [name: string, codes: readonly string[], inSchema: readonly string[]][] = [
    ['rules', Object.keys(rules), schema.$defs.rule.enum],
    ['causes', Object.keys(causes), schema.$defs.cause.properties.code.enum],
    ['steps', Object.keys(steps), schema.$defs.step.properties.step.enum],
    ['targets', Object.keys(targets), schema.$defs.fix.properties.target.enum],
  ];
  test.each(lists)('the schema lists all %s', (_, codes, inSchema) => {
    expect([...codes].sort()).toEqual([...inSchema].sort());
  });

  test('is what its schema says, for any traffic', () => {
    fc.assert(
      fc.property(traffic, (entries) => {
        validate(analyse(entries));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        traffic.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(withoutIndexes(analyse(shuffled))).toEqual(withoutIndexes(analyse(entries)));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any entry that looks like a HAR’s is either read or refused with its fault, and then judged without failing', () => {
    fc.assert(
      fc.property(fc.array(harLike, { maxLength: 8 }), (values) => {
        const entries = values.flatMap((value): HarEntry[] => {
          try {
            return [readEntry(value)];
          } catch (error) {
            expect(error).toBeInstanceOf(EntryError);
            return [];
          }
        });
        expect(analyse(entries).version).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  test('every entry is in exactly one request', () => {
    fc.assert(
      fc.property(traffic, (entries) => {
        const used = analyse(entries).requests.flatMap(({ hops, preflights }) => [...hops, ...preflights]);
        expect([...used].sort((a, b) => a - b)).toEqual(entries.map((_, i) => i));
      }),
      { numRuns: 200 },
    );
  });
});
