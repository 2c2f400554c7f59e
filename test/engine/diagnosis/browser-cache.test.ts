import { describe, expect, test } from 'vitest';
import { Analysis, analyse, type HarEntry } from '../../../src/engine';
import { withoutIndexes } from '../../reports/without-indexes';
import { allowOrigin, api, blocked, cached, page, type Said, sent } from '../har';

type Headers = NonNullable<Said['response']>;

const star = ['Access-Control-Allow-Origin', '*'] as const;
const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
const minutes = ['Cache-Control', 'max-age=600'] as const;
const referer = ['Referer', `${page}/`] as const;
const other = 'https://other.test/x';
const sibling = 'https://b.contoso.test';
const named = (origin: string) => ['Access-Control-Allow-Origin', origin] as const;

/** An image without crossorigin, which carries no Origin. */
function image(response: Headers, said: Said = {}): HarEntry {
  return sent({ origin: null, type: 'image', pageref: 'page_1', request: [referer], response, ...said });
}

/** A fetch of another page. */
function asked(origin: string, response: Headers): HarEntry {
  return sent({ origin, request: [['Referer', `${origin}/`]], pageref: 'page_1', response });
}

/** The same URL later, out of the cache, and kept from the page. */
function failed(said: Parameters<typeof cached>[0] = {}): HarEntry {
  return cached({ start: 100, status: 0, error: 'net::ERR_FAILED', ...said });
}

/** The page is let in elsewhere. */
const letIn = sent({ url: `${api}/2`, start: 20, response: [allowOrigin] });

/** What is said of the last entry: its verdict, or the reason with the cause. */
function said(entries: readonly HarEntry[]): string {
  const last = analyse(entries).requests.find(({ hops }) => hops.includes(entries.length - 1));
  const cause = last?.cause ? [last.cause.code, last.cause.confidence] : [];
  return [last?.reasons[0]?.chromium ?? last?.verdict, ...cause].join(' ');
}

const given: readonly [what: string, verdict: string, said: Parameters<typeof cached>[0]][] = [
  ['an XHR that everybody may read', 'allowed', { type: 'xhr', response: [star, minutes] }],
  ['a fetch that everybody may read', 'allowed', { response: [star, minutes] }],
  ['a fetch that the page may read', 'allowed', { response: [allowOrigin, minutes] }],
  ['what perhaps a sandboxed frame may read', 'unknown', { type: 'xhr', response: [named('null')] }],
  ['a fetch that perhaps was one of mode no-cors', 'unknown', { response: [minutes] }],
  ['a fetch of a page that sends no Referer', 'unknown', { referer: '', response: [star] }],
  ['a fetch from the page’s own server', 'not-cors', { url: `${page}/x`, response: [star] }],
];

const missing = 'MissingAllowOriginHeader vary-missing';
const mismatch = 'AllowOriginMismatch vary-missing';
const wildcard = 'WildcardOriginNotAllowed wildcard-with-credentials';

type KeptBack = [what: string, said: string, entries: readonly HarEntry[]];

/** A response that a page of another site got, however alike their origins look. */
function elsewhere(what: string, first: string, second: string): KeptBack {
  const entries = [asked(first, [named(first), minutes]), failed({ referer: `${second}/` })];
  return [`one of a page elsewhere: ${what}`, 'unknown', entries];
}

const keptBack: readonly KeptBack[] = [
  ['an image’s, from a fetch', `${missing} likely`, [image([minutes]), failed()]],
  ['an image’s, from an XHR', `${missing} likely`, [image([minutes]), failed({ type: 'xhr' })]],
  ['an image’s, from a font', `${missing} likely`, [image([minutes]), failed({ type: 'font', origin: page })]],
  ['an image’s, from a HEAD', `${missing} likely`, [image([minutes]), failed({ method: 'HEAD' })]],
  ['an error', `${missing} likely`, [image([minutes], { status: 404 }), failed()]],
  ['one that is still fresh, where the page is let in', `${missing} certain`, [image([minutes]), letIn, failed()]],
  [
    'one of which it is not known whether it is fresh',
    `${missing} likely`,
    [image([['Last-Modified', 'Thu, 01 Jan 2020 00:00:00 GMT']]), letIn, failed()],
  ],
  [
    'one of a server that lets nobody in',
    'MissingAllowOriginHeader cors-not-configured likely',
    [image([minutes]), blocked({ url: `${api}/2`, start: 20, response: [['Server', 'nginx']] }), failed()],
  ],
  [
    'one that a 304 has left as it was',
    `${missing} likely`,
    [image([minutes]), image([], { start: 50, status: 304 }), failed()],
  ],
  ['that of a page of the site', `${mismatch} likely`, [asked(sibling, [named(sibling), minutes]), failed()]],
  [
    'that of a page of the site, where the server names who asks',
    `${mismatch} certain`,
    [asked(sibling, [named(sibling), minutes]), letIn, failed()],
  ],
  ['one without credentials, from a fetch with', `${wildcard} likely`, [asked(page, [star, minutes]), failed()]],
  [
    'the page’s own, of a server that says Vary: Origin',
    `${wildcard} likely`,
    [asked(page, [star, minutes, ['Vary', 'Origin']]), failed()],
  ],
  [
    'one that CORS kept back before',
    'MissingAllowOriginHeader cors-not-configured likely',
    [blocked({ response: [minutes] }), failed()],
  ],
  ['one of a page of another site', 'unknown', [asked('https://b.test', [named('https://b.test'), minutes]), failed()]],
  elsewhere('addresses', 'http://192.168.0.1', 'http://10.0.0.1'),
  elsewhere('sites of one host for many', 'https://bob.github.io', 'https://alice.github.io'),
  elsewhere('companies of one country', 'https://a.co.uk', 'https://b.co.uk'),
  elsewhere('schemes', 'http://app.contoso.test', sibling),
  [
    'one of a page of the server itself, on another site',
    'unknown',
    [
      sent({ url: other, origin: null, type: 'image', request: [['Referer', other]], response: [minutes] }),
      failed({ url: other }),
    ],
  ],
  [
    'one that a page without a Referer got',
    `${missing} likely`,
    [sent({ origin: null, type: 'image', pageref: 'page_1', response: [minutes] }), failed()],
  ],
  ['one of which nothing says how long it may be kept', 'unknown', [asked(page, [star]), failed()]],
  ['one that must be asked for again', 'unknown', [asked(page, [star, ['Cache-Control', 'no-cache']]), failed()]],
  ['one whose time is over', 'unknown', [asked(page, [star, minutes]), failed({ start: 600_011 })]],
  ['an error of which nothing says it', 'unknown', [image([], { status: 401 }), failed()]],
  ['one that another has taken the place of', 'unknown', [image([minutes]), image([], { start: 50 }), failed()]],
  [
    'one that may be kept because it is old',
    `${wildcard} likely`,
    [asked(page, [star, ['Last-Modified', 'Thu, 01 Jan 2020 00:00:00 GMT']]), failed()],
  ],
  ['one that must not be stored', 'unknown', [image([['Cache-Control', 'no-store']]), failed()]],
  ['one for requests without an Origin', 'unknown', [image([minutes, ['Vary', 'Accept, Origin']]), failed()]],
  ['one that would pass', 'unknown', [asked(page, [allowOrigin, credentials, minutes]), failed()]],
  ['one of later', 'unknown', [image([minutes], { start: 200 }), failed()]],
  ['one of another URL', 'unknown', [image([minutes], { url: `${api}?x` }), failed()]],
  ['one from a POST', 'unknown', [image([minutes]), failed({ method: 'POST' })]],
  ['one that needs a preflight', 'unknown', [image([minutes]), failed({ request: [['X-A', '1']] })]],
  [
    'one from a worker, of whose requests nothing is shown',
    'unknown',
    [
      image([minutes]),
      sent({ start: 100, origin: null, wire: false, request: [referer], status: 0, error: 'net::ERR_FAILED' }),
    ],
  ],
  [
    'one that a service worker may have failed, which is being installed',
    'unknown',
    [
      image([minutes]),
      sent({ url: `${page}/worker.js`, origin: null, start: 50, request: [['Service-Worker', 'script']] }),
      failed(),
    ],
  ],
  [
    'one that a service worker may have failed, which answered another',
    'unknown',
    [sent({ url: `${page}/x`, origin: null, fromServiceWorker: true, pageref: 'page_1' }), image([minutes]), failed()],
  ],
  ['one from a page of the server itself', 'unknown', [image([minutes]), failed({ referer: new URL(api).origin })]],
];

describe('responses out of the browser’s cache', () => {
  test.each(given)('gives the page %s', (_, verdict, about) => {
    expect(said([cached(about)])).toBe(verdict);
  });

  test.each(keptBack)('keeps back %s', (_, expected, entries) => {
    expect(said(entries)).toBe(expected);
  });

  test('a service worker that comes to light later takes the guess back', () => {
    const analysis = new Analysis();
    analysis.add([image([minutes]), failed()]);
    const guess = analysis.report().requests[1]?.verdict;
    analysis.add([sent({ url: `${page}/x`, origin: null, start: 200, fromServiceWorker: true })]);
    expect([guess, analysis.report().requests[1]?.verdict]).toEqual(['blocked', 'unknown']);
  });

  test('the evidence is where the response came, the request stays what it was', () => {
    const [, request] = analyse([image([minutes]), failed()]).requests;
    expect(request).toMatchObject({ origin: page, entry: 1, hops: [1], status: { actual: null }, statuses: [] });
    expect(request?.summary.text).toMatch(/^From the browser’s cache/);
    expect(request?.problems[0]?.evidence).toMatchObject([{ entry: 0, message: 'response', value: null }]);
    expect(request?.steps.map(({ step }) => step)).not.toContain('request-sent');
  });

  const guess = [asked(page, [star, minutes]), failed()];

  test('which mode explains it opens nothing on the server', () => {
    const { requests, servers } = analyse(guess);
    expect(requests[1]).toMatchObject({ verdict: 'blocked', credentials: 'unknown' });
    expect(servers[0]).toMatchObject({ credentials: 'unknown', policy: { credentials: false } });
  });

  test.each([
    ['with', 'include', 'blocked', true],
    ['without', 'omit', 'unknown', false],
  ] as const)('the user says that it went %s credentials', (_, mode, verdict, opens) => {
    const { requests, servers } = analyse(guess, { credentials: { [new URL(api).origin]: mode } });
    expect(requests[1]?.verdict).toBe(verdict);
    expect(servers[0]?.policy.credentials).toBe(opens);
  });

  test('a response that comes to light late counts up to the next', () => {
    const analysis = new Analysis();
    const verdicts = () =>
      analysis.report().requests.flatMap(({ entry, verdict }) => ((entry ?? 0) < 4 ? verdict : []));
    analysis.add([100, 200, 300, 400].map((start) => failed({ start })));
    expect(verdicts()).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    analysis.add([image([minutes], { start: 350 })]);
    expect(verdicts()).toEqual(['unknown', 'unknown', 'unknown', 'blocked']);
    // Twice the same, as one of two images.
    analysis.add([image([minutes], { start: 150 }), image([minutes], { start: 150 })]);
    expect(verdicts()).toEqual(['unknown', 'blocked', 'blocked', 'blocked']);
    analysis.add([image([], { start: 250 }), image([], { start: 250 })]);
    expect(verdicts()).toEqual(['unknown', 'blocked', 'unknown', 'blocked']);
  });

  test('is the same in whatever order the entries come', () => {
    const entries = [
      image([minutes]),
      failed(),
      asked(sibling, [named(sibling), minutes]),
      letIn,
      failed({ start: 300 }),
    ];
    const expected = withoutIndexes(analyse(entries));
    for (const order of [
      [4, 3, 2, 1, 0],
      [1, 4, 2, 0, 3],
      [1, 0, 4, 3, 2],
    ]) {
      const analysis = new Analysis();
      for (const i of order) {
        analysis.add(entries.filter((_, at) => at === i));
        analysis.report();
      }
      expect(withoutIndexes(analysis.report())).toEqual(expected);
    }
  });
});
