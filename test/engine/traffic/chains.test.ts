import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { allowOrigin, api, blocked, page, preflight, sent, unsent } from '../har';

const other = 'https://other.test/x';
const allowPut = [allowOrigin, ['Access-Control-Allow-Methods', 'PUT']] as const;

const allowNull = [
  ['Access-Control-Allow-Origin', 'null'],
  ['Access-Control-Allow-Methods', 'PUT'],
] as const;

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
    what: 'of two requests alike, the one made first has the preflight whose id has the lower number, as numbers',
    entries: [
      preflight({ start: 300, preflightFor: '4711.10' }),
      preflight({ start: 300, preflightFor: '4711.9' }),
      unsent({ method: 'PUT', start: 0, time: 310 }),
      unsent({ method: 'PUT', start: 2, time: 310 }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'numbers of two processes say nothing of each other',
    entries: [
      preflight({ start: 3, preflightFor: '4711.10' }),
      preflight({ start: 5, preflightFor: '4712.9' }),
      unsent({ method: 'PUT', start: 0 }),
      unsent({ method: 'PUT', start: 2 }),
    ],
    chains: ['0>2', '1>3'],
  },
  {
    what: 'of two requests made at once, each was handed over when its preflight was answered',
    entries: [
      preflight({ start: 3, time: 30, preflightFor: '4711.1', response: allowPut }),
      preflight({ start: 3, time: 9, preflightFor: '4711.2', response: allowPut }),
      sent({ method: 'PUT', start: 0, time: 40, queueing: 12 }),
      sent({ method: 'PUT', start: 0, time: 50, queueing: 33 }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'the same where the origin is null, and numbers say when the chain of redirects began',
    entries: [
      preflight({ start: 3, time: 30, preflightFor: '4711.1', origin: 'null', response: allowNull }),
      preflight({ start: 4, time: 9, preflightFor: '4711.2', origin: 'null', response: allowNull }),
      sent({ method: 'PUT', start: 2, time: 40, queueing: 11, origin: 'null' }),
      sent({ method: 'PUT', start: 2, time: 50, queueing: 31, origin: 'null' }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'of requests with one preflight for all, it is that of the request which was handed over when it was answered',
    entries: [
      preflight({ start: 8, time: 50, response: allowPut }),
      sent({ method: 'PUT', start: 0, time: 100, queueing: 58.4 }),
      sent({ method: 'PUT', start: 7, time: 100, queueing: 60 }),
    ],
    chains: ['0>1', '>2'],
  },
  {
    what: 'in Chromium a request does not start after its preflight',
    entries: [
      preflight({ start: 8, time: 200, response: allowPut }),
      sent({ method: 'PUT', start: 0, time: 300, queueing: 204 }),
      sent({ method: 'PUT', start: 198, time: 100, queueing: 10 }),
    ],
    chains: ['0>1', '>2'],
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
    what: 'a hop of a keepalive request, dated after its preflight: the page heard of the redirect late',
    entries: [
      preflight({ start: 2, time: 9, response: allowPut }),
      preflight({ url: other, origin: 'null', start: 17, time: 17, response: allowNull }),
      sent({ method: 'PUT', time: 255, status: 307, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, method: 'PUT', origin: 'null', start: 255, time: 3 }),
    ],
    chains: ['0,1>2,3'],
  },
  {
    what: 'the same where the first preflight is delivered last',
    entries: [
      preflight({ url: other, origin: 'null', start: 17, time: 17, response: allowNull }),
      sent({ url: other, method: 'PUT', origin: 'null', start: 255, time: 3 }),
      sent({ method: 'PUT', time: 255, status: 307, response: [allowOrigin, ['Location', other]] }),
      preflight({ start: 2, time: 9, response: allowPut }),
    ],
    chains: ['3,0>2,1'],
  },
  {
    what: 'the same where the page’s own server redirected, which took no preflight',
    entries: [
      preflight({ url: other, start: 381, time: 274, response: [] }),
      sent({ url: `${page}/a`, method: 'PUT', time: 661, status: 308, response: [['Location', other]] }),
      unsent({ url: other, method: 'PUT', start: 661, time: 5 }),
    ],
    chains: ['0>1,2'],
  },
  {
    what: 'what started after a preflight is not its where that was the first of its chain',
    entries: [
      preflight({ start: 2, time: 9, preflightFor: '4711.1', response: allowPut }),
      sent({ method: 'PUT', start: 255, time: 3 }),
    ],
    chains: ['0>', '>1'],
  },
  {
    what: 'a hop that was kept back shows no headers; a request of the page that was kept back shows its own',
    entries: [
      preflight({ start: 21, origin: 'null', asks: 'x-a' }),
      preflight({ start: 21, asks: 'x-a' }),
      unsent({ method: 'PUT', start: 19, request: [['X-A', '1']] }),
      unsent({ method: 'PUT', start: 20 }),
    ],
    chains: ['1>2', '0>3'],
  },
  {
    what: 'preflights of one chain have one id, which tells two redirects that end at once apart',
    entries: [
      preflight({ preflightFor: '4711.1', response: allowPut }),
      sent({ method: 'PUT', time: 20.1, queueing: 6, status: 307, response: [allowOrigin, ['Location', other]] }),
      preflight({ start: 3, preflightFor: '4711.2', response: allowPut }),
      sent({
        method: 'PUT',
        start: 2,
        time: 17,
        queueing: 6,
        status: 307,
        response: [allowOrigin, ['Location', other]],
      }),
      preflight({ url: other, start: 21, origin: 'null', preflightFor: '4711.1', response: allowNull }),
      sent({ url: other, method: 'PUT', start: 20, queueing: 6, origin: 'null' }),
      preflight({ url: other, start: 21, origin: 'null', preflightFor: '4711.2' }),
      unsent({ url: other, method: 'PUT', start: 20 }),
    ],
    chains: ['0,4>1,5', '2,6>3,7'],
  },
  {
    what: 'a redirected request keeps its headers, which tell two redirects that end at once apart',
    entries: [
      sent({ request: [['X-A', '1']], time: 20.4, status: 302, response: [allowOrigin, ['Location', other]] }),
      sent({ request: [['X-B', '1']], time: 20, status: 302, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, request: [['X-B', '1']], origin: 'null', start: 20 }),
      sent({ url: other, request: [['X-A', '1']], origin: 'null', start: 20 }),
    ],
    chains: ['>0,3', '>1,2'],
  },
  {
    what: 'a redirected request loses its Authorization to another origin',
    entries: [
      sent({ request: [['Authorization', 'a']], status: 302, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, origin: 'null', start: 10 }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'what starts when a redirect ends is its, rather than what looks alike and starts later',
    entries: [
      sent({ method: 'PUT', request: [['X-A', '1']], status: 307, response: [allowOrigin, ['Location', other]] }),
      unsent({ url: other, method: 'PUT', start: 10 }),
      unsent({ url: other, method: 'PUT', start: 400, request: [['X-A', '1']] }),
    ],
    chains: ['>0,1', '>2'],
  },
  {
    what: 'a beacon’s redirect seems to go on long after what it led to began',
    entries: [
      sent({ method: 'POST', type: 'ping', time: 4_281, status: 307, response: [['Location', other]] }),
      sent({ method: 'POST', type: 'ping', url: other, origin: 'null', start: 514, time: 15 }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'an image’s redirect does not',
    entries: [
      sent({ type: 'image', time: 4_281, status: 307, response: [['Location', other]] }),
      sent({ type: 'image', url: other, origin: 'null', start: 514, time: 15 }),
    ],
    chains: ['>0', '>1'],
  },
  {
    what: 'after a redirect from one origin to another Origin is null, which tells it from what the page asks for itself',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', other]] }),
      sent({ url: other, start: 10 }),
      sent({ url: other, start: 12, origin: 'null' }),
    ],
    chains: ['>0,2', '>1'],
  },
  {
    what: 'a beacon that the page’s own server sent on: Origin is null, though the standard would keep it',
    entries: [
      sent({ url: `${page}/a`, method: 'POST', type: 'ping', time: 9, status: 307, response: [['Location', other]] }),
      sent({ url: other, method: 'POST', type: 'ping', origin: 'null', start: 10 }),
    ],
    chains: ['>0,1'],
  },
  {
    what: 'a redirect on one server keeps the origin',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', `${api}/1`]] }),
      sent({ url: `${api}/1`, start: 10 }),
    ],
    chains: ['>0,1'],
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
      sent({
        url: 'https://a.test/',
        origin: 'null',
        time: 0,
        status: 302,
        response: [['Location', 'https://b.test/']],
      }),
      sent({
        url: 'https://b.test/',
        origin: 'null',
        time: 0,
        status: 302,
        response: [['Location', 'https://a.test/']],
      }),
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
