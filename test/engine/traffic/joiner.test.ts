import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HarEntry } from '../../../src/engine';
import { Joiner } from '../../../src/engine/traffic/joiner';
import type { Hops } from '../../../src/engine/traffic/node';
import { toExchange } from '../../../src/engine/traffic/to-exchange';
import { allowOrigin, preflight, sent, unsent } from '../har';

const urls = ['https://api.contoso.test/a', 'https://api.contoso.test/b'] as const;
const url = fc.constantFrom(...urls);
const page = 'https://app.contoso.test';

/** What a page asks for once. */
const asked = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  url,
  method: fc.constantFrom('PUT', 'DELETE'),
  name: fc.constantFrom('X-A', 'X-B'),
  start: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3_000 })),
  lag: fc.integer({ min: 0, max: 2 }),
  time: fc.constantFrom(0, 3, 4, 900),
  refused: fc.boolean(),
  /** The page’s own server redirects, which takes no preflight. */
  isOwn: fc.boolean(),
  leadsTo: fc.option(url, { freq: 2 }),
  /** By so much the page hears late of a redirect and of the hop after it, as of keepalive requests. */
  late: fc.constantFrom(0, 0, 3, 250),
  /** Whether the capture has each of its entries. */
  kept: fc.array(
    fc.integer({ min: 0, max: 4 }).map((dice) => dice > 0),
    { minLength: 4, maxLength: 4 },
  ),
});

/** Chromium's entries for it: a preflight and a request, and if it was redirected another two. */
function entriesOf({
  number,
  method,
  name,
  start,
  lag,
  time,
  refused,
  leadsTo,
  late,
  isOwn,
  kept,
  ...one
}: Asked): HarEntry[] {
  const hop = (address: string, origin: string, at: number, isLast: boolean, dated = at): HarEntry[] => {
    const common = { url: address, method, origin };
    const asks = { asks: name.toLowerCase(), preflightFor: `4711.${number}`, start: at + lag, time };
    if (isLast && refused) {
      return [
        preflight({ ...common, ...asks, response: [] }),
        unsent({ ...common, start: dated, time: lag + time, request: origin === page ? [[name, '1']] : [] }),
      ];
    }
    const location = isLast || leadsTo === null ? [] : [['Location', leadsTo] as const];
    const answer = {
      status: isLast ? 200 : 307,
      response: [allowOrigin, ...location],
      request: [[name, '1'] as const],
      start: dated,
      time: lag + time + 1 + (isLast ? 0 : late),
      queueing: lag + time,
    };
    return [preflight({ ...common, ...asks, response: [allowOrigin] }), sent({ ...common, ...answer })];
  };
  const first = hop(one.url, page, start, leadsTo === null);
  const entries = isOwn && leadsTo !== null ? first.slice(1) : first;
  if (leadsTo !== null) {
    const next = start + lag + time + 1;
    entries.push(...hop(leadsTo, 'null', next, true, next + late));
  }
  return entries.filter((_, i) => kept[i]);
}

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

const dense: fc.Arbitrary<readonly HarEntry[]> = fc
  .array(asked, { minLength: 1, maxLength: 8 })
  .map((all) => all.flatMap(entriesOf));

/** The chains as they are in the end, however they came about. */
function join(pieces: readonly (readonly HarEntry[])[]): readonly string[] {
  const joiner = new Joiner({ refuses: ({ response }) => !response?.headers.length, accepts: () => false });
  const chains = new Map<object, Hops>();
  for (const piece of pieces) {
    const { changed, gone } = joiner.add(piece.map(toExchange));
    for (const head of gone) chains.delete(head);
    for (const { head, hops } of changed) chains.set(head, hops);
  }
  const withoutPlace = (key: string, value: unknown): unknown => (key === 'entry' ? undefined : value);
  return [...chains.values()].map((hops) => JSON.stringify(hops, withoutPlace)).sort();
}

describe('joining exchanges as they come', () => {
  test('gives the same for any order and any pieces, where many are alike and close in time', () => {
    const delivered = dense.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        fc.integer({ min: 1, max: 5 }),
      ),
    );
    fc.assert(
      fc.property(delivered, ([entries, shuffled, size]) => {
        const pieces = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) =>
          shuffled.slice(i * size, (i + 1) * size),
        );
        expect(join(pieces)).toEqual(join([entries]));
      }),
      { numRuns: 500 },
    );
  });
});
