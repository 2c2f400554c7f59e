import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Analysis, analyse, EntryError, type HarEntry, type Report, readEntry } from '../../../src/engine';
import { advisers } from '../../../src/engine/diagnosis/advice';
import { causes } from '../../../src/engine/diagnosis/causes';
import { rules } from '../../../src/engine/diagnosis/rules';
import { steps } from '../../../src/engine/diagnosis/step-titles';
import { targets } from '../../../src/engine/fix/targets';
import { withoutIndexes } from '../../reports/without-indexes';
import { sent } from '../har';
import { harLike, traffic } from './arbitrary';

const schema = JSON.parse(readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

describe('the report', () => {
  const lists: readonly [name: string, codes: readonly string[], inSchema: readonly string[]][] = [
    ['rules', Object.keys(rules), schema.$defs.rule.enum],
    ['causes', [...Object.keys(causes), 'local-network', 'not-cors'], schema.$defs.cause.properties.code.enum],
    ['advice', Object.keys(advisers), schema.$defs.advice.properties.id.enum],
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
      { numRuns: 60 },
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
      { numRuns: 60 },
    );
  });

  test('is the same whether entries come at once or one by one, in any order, and is read in between', () => {
    fc.assert(
      fc.property(
        traffic.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const analysis = new Analysis();
          for (const entry of shuffled) {
            analysis.add([entry]);
            JSON.stringify(analysis.report());
          }
          expect(withoutIndexes(analysis.report())).toEqual(withoutIndexes(analyse(entries)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('calls a preflight the same whose twin turned out to belong to a request', () => {
    const asking = (asks: string, ...allowed: readonly string[]) =>
      sent({
        method: 'OPTIONS',
        error: undefined,
        request: [
          ['Access-Control-Request-Method', 'GET'],
          ['Access-Control-Request-Headers', asks],
        ],
        response: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Headers', allowed.join()],
        ],
      });
    const entries = [
      asking('x-a', 'x-a'),
      asking('x-b'),
      sent({ error: undefined, request: [['X-A', '1']], response: [['Access-Control-Allow-Origin', '*']] }),
    ];
    const analysis = new Analysis();
    for (const entry of entries) analysis.add([entry]);
    const ids = ({ requests }: Report) => requests.map(({ id, method }) => `${method} ${id}`).sort();
    expect(ids(analysis.report())).toEqual(ids(analyse(entries)));
  });

  test('keeps what it was made of when more comes, however late it is read', () => {
    const shownBy = ({ requests, servers }: Report) => ({
      requests: requests.map(({ id, verdict, server }) => [id, verdict, server]),
      servers: servers.map(({ origin, requests: own, blocked }) => [origin, own, blocked]),
    });
    fc.assert(
      fc.property(traffic, traffic, (first, more) => {
        const analysis = new Analysis();
        analysis.add(first);
        const before = analysis.report();
        for (const entry of more) {
          analysis.add([entry]);
          expect(shownBy(analysis.report()).requests.length).toBeGreaterThan(0);
        }
        expect(shownBy(before)).toEqual(shownBy(analyse(first)));
      }),
      { numRuns: 200 },
    );
  });

  test('is the same whether the user’s answer on credentials was there first or comes later', () => {
    fc.assert(
      fc.property(traffic, fc.constantFrom('include' as const, 'omit' as const), (entries, answer) => {
        const credentials = { 'https://api.contoso.test': answer, 'https://other.test': 'include' as const };
        const analysis = new Analysis();
        analysis.add(entries);
        JSON.stringify(analysis.report({ credentials: { 'https://other.test': 'omit' } }));
        expect(JSON.stringify(analysis.report({ credentials }))).toBe(
          JSON.stringify(analyse(entries, { credentials })),
        );
        expect(JSON.stringify(analysis.report())).toBe(JSON.stringify(analyse(entries)));
      }),
      { numRuns: 60 },
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
