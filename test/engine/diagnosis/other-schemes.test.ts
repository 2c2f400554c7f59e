import { describe, expect, test } from 'vitest';
import { analyse, type Verdict } from '../../../src/engine';
import { allowOrigin, blocked, preflight, type Said, sent, unsent } from '../har';

const file = 'file:///C:/site/d.json';
const page = { status: 0, wire: false } as const;

/** As Chromium 156 delivers them; `Neither http nor https` where its protocol says CorsDisabledScheme. */
const rows: readonly [what: string, said: Said, verdict: Verdict, brief: string][] = [
  ['a page from disk fetches a file', { url: file }, 'blocked', 'Neither http nor https'],
  ['a page from disk asks for a file by XHR', { url: file, type: 'xhr' }, 'blocked', 'Neither http nor https'],
  ['a POST from disk', { url: file, method: 'POST' }, 'blocked', 'Neither http nor https'],
  [
    'a module script from disk',
    { url: 'file:///C:/site/m.js', type: 'script', origin: 'null' },
    'blocked',
    'Neither http nor https',
  ],
  ['a manifest from disk', { url: file, type: 'manifest' }, 'blocked', 'Neither http nor https'],
  [
    'an image with crossorigin from disk',
    { url: file, type: 'image', origin: 'null' },
    'blocked',
    'Neither http nor https',
  ],
  ['a scheme that nobody knows', { url: 'custom:x', type: 'xhr' }, 'blocked', 'Neither http nor https'],
  [
    'a script without crossorigin from disk',
    { url: file, type: 'script', error: null, status: 200 },
    'not-cors',
    'Not http',
  ],
  ['a file in mode no-cors', { url: file, error: null, status: 200 }, 'not-cors', 'Not http'],
  ['a file that a page over http asks for', { url: file, error: '' }, 'not-cors', 'Stopped before it was sent'],
  ['a blob of another origin', { url: 'blob:https://b.test/1', error: '' }, 'not-cors', 'Stopped before it was sent'],
  ['a blob', { url: 'blob:null/1', error: null, status: 200 }, 'not-cors', 'Not http'],
  ['a data: URL', { url: 'data:,x', error: null, status: 200 }, 'not-cors', 'Not http'],
  [
    'an image of a scheme that nobody knows',
    { url: 'custom:x', type: 'image', error: 'net::ERR_UNKNOWN_URL_SCHEME' },
    'not-cors',
    'net::ERR_UNKNOWN_URL_SCHEME',
  ],
  ['a resource that an extension keeps', { url: 'chrome-extension://invalid/' }, 'not-cors', 'Not http'],
];

describe('requests of other schemes than http and https', () => {
  test.each(rows)('%s', (_, said, verdict, brief) => {
    const [request] = analyse([sent({ origin: null, error: 'net::ERR_FAILED', ...page, ...said })]).requests;
    expect(request).toMatchObject({ verdict, brief });
    const reasons = verdict === 'blocked' ? ['CorsDisabledScheme CORSRequestNotHttp always'] : [];
    expect(request?.reasons.map(({ chromium, firefox, when }) => `${chromium} ${firefox} ${when}`)).toEqual(reasons);
  });

  test('a page from disk is told to come from a server, and no server is changed', () => {
    const { requests, servers } = analyse([unsent({ url: file })]);
    expect(requests[0]?.problems[0]?.change).toMatch(/over http/);
    expect(requests[0]?.steps).toMatchObject([{ step: 'url-scheme', outcome: 'failed' }]);
    expect(servers.map(({ fixes, policy, questions, checks }) => [fixes, policy.origins, questions, checks])).toEqual([
      [[], [], [], []],
    ]);
  });

  test('a page from disk that asks a server is judged as any other', () => {
    const answers = [preflight({ origin: 'null', response: [allowOrigin] }), unsent({ method: 'PUT' })];
    expect(analyse(answers).requests).toMatchObject([{ verdict: 'blocked', origin: 'null' }]);
    const star = ['Access-Control-Allow-Origin', '*'] as const;
    expect(analyse([sent({ origin: 'null', response: [star] })]).requests).toMatchObject([{ verdict: 'allowed' }]);
    expect(analyse([blocked({ origin: 'null', response: [['Server', 'nginx']] })]).requests).toMatchObject([
      { verdict: 'blocked' },
    ]);
  });
});
