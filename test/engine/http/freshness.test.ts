import { expect, test } from 'vitest';
import { type Freshness, freshnessAt } from '../../../src/engine/http/freshness';
import { toExchange } from '../../../src/engine/traffic/to-exchange';
import { type Said, sent } from '../har';

const date = ['Date', 'Mon, 05 Jan 2026 09:00:00 GMT'] as const;
const control = (value: string) => ['Cache-Control', value] as const;
/** 100 seconds before. */
const modified = ['Last-Modified', 'Mon, 05 Jan 2026 08:58:20 GMT'] as const;
const expires = (value: string) => ['Expires', value] as const;

const rows: readonly [what: string, response: Said['response'], seconds: number, Freshness, status?: number][] = [
  ['nothing said', [], 0, 'stale'],
  ['within max-age', [control('public, max-age=10')], 9.9, 'fresh'],
  ['max-age over', [control('max-age=10')], 10, 'stale'],
  ['what it had spent in other caches counts', [control('max-age=10'), ['Age', '5']], 6, 'stale'],
  ['only s-maxage, which is for shared caches', [control('s-maxage=10')], 1, 'stale'],
  ['no-cache beside max-age', [control('no-cache, max-age=10')], 1, 'stale'],
  ['no-store', [control('no-store')], 0, 'stale'],
  ['Pragma beside max-age', [control('max-age=10'), ['Pragma', 'no-cache']], 1, 'stale'],
  ['before it expires', [date, expires('Mon, 05 Jan 2026 09:00:10 GMT')], 9, 'fresh'],
  ['before it expires, without a date', [expires('Mon, 05 Jan 2026 09:00:10 GMT')], 9, 'fresh'],
  ['once it has expired', [date, expires('Mon, 05 Jan 2026 09:00:10 GMT')], 10, 'stale'],
  ['expires at no date', [date, expires('0'), modified], 0, 'stale'],
  ['max-age counts for more', [date, expires('0'), control('max-age=10')], 5, 'fresh'],
  ['a tenth of its age', [date, modified], 9, 'perhaps'],
  ['more than a tenth of its age', [date, modified], 10, 'stale'],
  ['a tenth of its age, to be asked for anew', [date, modified, control('must-revalidate')], 1, 'stale'],
  ['a tenth of the age of an error', [date, modified], 1, 'stale', 404],
  ['a redirect for good', [], 1_000_000, 'perhaps', 301],
  ['a redirect for now', [], 0, 'stale', 302],
  ['what is gone for good', [], 1_000_000, 'perhaps', 410],
];

test.each(rows)('%s', (_, response, seconds, expected, status = 200) => {
  const exchange = toExchange(sent({ time: 0, status, ...(response && { response }) }), 0);
  expect(freshnessAt(exchange, exchange.start + seconds * 1_000)).toBe(expected);
});
