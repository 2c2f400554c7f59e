import { describe, expect, it, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { nearMisses } from '../diagnosis/cause-near-misses';
import { causeRows } from '../diagnosis/cause-rows';
import { allowOrigin, preflight, sent, unsent } from '../har';

const captures = [
  ...causeRows.map(([what, entries]) => [what, entries] as const),
  ...Object.entries(nearMisses).flatMap(([cause, rows]) =>
    rows.map(([what, , entries]) => [`${cause}: ${what}`, entries] as const),
  ),
];

/** What Chromium's DevTools leaves out of a HAR that it saves without sensitive data. */
const sensitive = new Set(['authorization', 'cookie', 'set-cookie']);

function sanitized(entries: readonly HarEntry[]): readonly HarEntry[] {
  const without = (headers: HarEntry['request']['headers']) =>
    headers.filter(({ name }) => !sensitive.has(name.toLowerCase()));
  return entries.map((entry) => ({
    ...entry,
    request: { ...entry.request, headers: without(entry.request.headers) },
    response: { ...entry.response, headers: without(entry.response.headers) },
  }));
}

function joined(entries: readonly HarEntry[]): object {
  return analyse(entries).requests.map(({ method, url, hops, preflights }) => ({ method, url, hops, preflights }));
}

const authorized = { method: 'PUT', request: [['Authorization', 'Bearer x']] } as const;
const letsIn = [allowOrigin, ['Access-Control-Allow-Methods', 'PUT']] as const;

/** Each has one request with its preflight. */
const rows: readonly [what: string, entries: readonly HarEntry[]][] = [
  [
    'was sent',
    [
      sent({ ...authorized, response: [allowOrigin] }),
      preflight({
        asks: 'authorization',
        response: [...letsIn, ['Access-Control-Allow-Headers', 'authorization']],
      }),
    ],
  ],
  ['its preflight refused', [unsent(authorized), preflight({ asks: 'authorization' })]],
  [
    'has other headers, too',
    [
      unsent({ ...authorized, request: [...authorized.request, ['X-Id', '1']] }),
      preflight({ asks: 'authorization,x-id' }),
    ],
  ],
];

describe('a HAR without sensitive data', () => {
  test.each(rows)('has the preflight of a request with Authorization that %s', (_, entries) => {
    const { requests } = analyse(sanitized(entries));
    expect(requests.map(({ preflights }) => preflights.length)).toEqual([1]);
    expect(joined(sanitized(entries))).toEqual(joined(entries));
  });

  it.each(captures)('is joined as the whole one: %s', (_, entries) => {
    expect(joined(sanitized(entries))).toEqual(joined(entries));
  });
});
