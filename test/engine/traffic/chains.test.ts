import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { allowOrigin, blocked, page, preflight, sent, unsent } from '../har';

const other = 'https://other.test/x';
const allowPut = [allowOrigin, ['Access-Control-Allow-Methods', 'PUT']] as const;

interface Row {
  readonly what: string;
  readonly entries: readonly HarEntry[];
  /** One text a request: `preflights>hops`, by index of the entries. */
  readonly chains: readonly string[];
}

const rows: readonly Row[] = [
  { what: 'a request without preflight', entries: [sent()], chains: ['>0'] },
  {
    what: 'a preflight and its request, delivered first',
    entries: [preflight({ response: allowPut }), sent({ method: 'PUT', time: 20 })],
    chains: ['0>1'],
  },
  {
    what: 'a preflight and its request, delivered last',
    entries: [sent({ method: 'PUT', time: 20 }), preflight({ response: allowPut })],
    chains: ['1>0'],
  },
  { what: 'a request that was kept back', entries: [preflight(), unsent({ method: 'PUT' })], chains: ['0>1'] },
  {
    what: 'a preflight that seems to outlast its request by some milliseconds, as on a busy machine',
    entries: [preflight({ start: 3, time: 12 }), unsent({ method: 'PUT', time: 7 })],
    chains: ['0>1'],
  },
  { what: 'a preflight whose request is not there', entries: [preflight()], chains: ['0>'] },
  {
    what: 'a cached preflight: the second request has none',
    entries: [
      preflight({ response: allowPut }),
      sent({ method: 'PUT', time: 20 }),
      sent({ method: 'PUT', start: 100 }),
    ],
    chains: ['0>1', '>2'],
  },
  {
    what: 'a retry a second later',
    entries: [
      preflight(),
      unsent({ method: 'PUT' }),
      preflight({ start: 1_001 }),
      unsent({ method: 'PUT', start: 1_000 }),
    ],
    chains: ['0>1', '2>3'],
  },
  {
    what: 'two methods to one URL at once',
    entries: [
      preflight({ method: 'PUT' }),
      preflight({ method: 'DELETE' }),
      unsent({ method: 'DELETE' }),
      unsent({ method: 'PUT' }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'two requests alike pair in order of start',
    entries: [
      preflight({ start: 3 }),
      preflight({ start: 5 }),
      unsent({ method: 'PUT', start: 0 }),
      unsent({ method: 'PUT', start: 2 }),
    ],
    chains: ['0>2', '1>3'],
  },
  {
    what: 'what was sent passed its preflight, what was not was refused',
    entries: [
      preflight({ start: 2 }),
      preflight({ start: 3, response: allowPut }),
      sent({ method: 'PUT', start: 0, time: 20 }),
      unsent({ method: 'PUT', start: 1 }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'requested header names tell two requests apart',
    entries: [
      preflight({ asks: 'x-b' }),
      preflight({ asks: 'x-a' }),
      unsent({ method: 'PUT', request: [['X-A', '1']] }),
      unsent({ method: 'PUT', start: 1, request: [['X-B', '1']] }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'another origin is another page',
    entries: [
      preflight({
        origin: 'https://b.test',
        response: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      }),
      sent({ method: 'PUT', time: 20 }),
    ],
    chains: ['>1', '0>'],
  },
  {
    what: 'a preflight long after a request that is still running is not its',
    entries: [sent({ method: 'PUT', time: 60_000 }), preflight({ start: 30_000, response: allowPut })],
    chains: ['>0', '1>'],
  },
  {
    what: 'a redirect',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, origin: 'null', start: 10 }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'a redirect with a preflight for each hop',
    entries: [
      preflight({ response: allowPut }),
      sent({ method: 'PUT', time: 20, status: 307, response: [allowOrigin, ['Location', other]] }),
      preflight({ url: other, origin: 'null', start: 21 }),
      unsent({ url: other, method: 'PUT', start: 20 }),
    ],
    chains: ['0,2>1,3'],
  },
  {
    what: 'a redirect whose second preflight failed and left no entry',
    entries: [
      preflight({ response: allowPut }),
      sent({ method: 'PUT', time: 20, status: 307, response: [allowOrigin, ['Location', other]] }),
      preflight({ url: other, origin: 'null', start: 21 }),
    ],
    chains: ['0,2>1'],
  },
  {
    what: 'a POST becomes a GET when redirected with 302',
    entries: [
      sent({ method: 'POST', status: 302, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, method: 'GET', origin: 'null', start: 10 }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'a 307 keeps the method, so a GET is another request',
    entries: [
      sent({ method: 'POST', status: 307, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, method: 'GET', start: 10 }),
    ],
    chains: ['>0', '>1'],
  },
  {
    what: 'a redirect blocked at the first hop',
    entries: [blocked({ status: 302, response: [['Location', other]] }), sent({ url: other, start: 5_000 })],
    chains: ['>0', '>1'],
  },
  {
    what: 'a redirect that starts when what it led to does',
    entries: [
      sent({ time: 0, status: 302, response: [allowOrigin, ['Location', 'https://a.test/x']] }),
      sent({ url: 'https://a.test/x', origin: 'null' }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'redirects in a circle, all in one millisecond',
    entries: [
      sent({ url: 'https://a.test/', time: 0, status: 302, response: [['Location', 'https://b.test/']] }),
      sent({ url: 'https://b.test/', time: 0, status: 302, response: [['Location', 'https://a.test/']] }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'an image redirected to http is asked for over https',
    entries: [
      sent({
        type: 'image',
        status: 302,
        request: [['Referer', `${page}/`]],
        response: [allowOrigin, ['Location', 'http://a.test/x']],
      }),
      sent({ url: 'https://a.test/x', type: 'image', origin: 'null', start: 10 }),
    ],
    chains: ['>0,1'],
  },
];

function show({ preflights, hops }: { preflights: readonly number[]; hops: readonly number[] }): string {
  return `${preflights.join()}>${hops.join()}`;
}

describe('joining exchanges to requests', () => {
  test.each(rows)('$what', ({ entries, chains }) => {
    expect(analyse(entries).requests.map(show).sort()).toEqual([...chains].sort());
  });

  test('twins get ids of their own', () => {
    const ids = analyse([sent(), sent(), sent({ start: 1 })]).requests.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test('a preflight without its request still says which page asked', () => {
    const [request] = analyse([preflight({ asks: 'x-a' })]).requests;
    expect(request).toMatchObject({ method: 'PUT', origin: page, entry: null });
  });
});
