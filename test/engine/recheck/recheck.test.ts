import { describe, expect, it, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { entriesOf, type RecheckExchange } from '../../../src/engine/recheck/entries-of';
import { judgeRecheck } from '../../../src/engine/recheck/judge';
import { type NoQuestion, questionOf, type RecheckQuestion } from '../../../src/engine/recheck/question';
import { allowOrigin, api, blocked, page, preflight, sent, unsent } from '../har';

function requestOf(entries: readonly HarEntry[]) {
  const [request] = analyse(entries).requests;
  if (!request) throw new Error('there is no request');
  return request;
}

const put = [unsent({ method: 'PUT' }), preflight({ asks: 'content-type,x-id' })];

const questions: [string, readonly HarEntry[], RecheckQuestion | NoQuestion][] = [
  [
    'a preflighted PUT: its preflight, as it was',
    put,
    { url: api, origin: page, preflight: { method: 'PUT', headers: 'content-type,x-id' }, actual: null },
  ],
  [
    'a preflighted GET: it may be repeated, too',
    [unsent({ method: 'GET' }), preflight({ method: 'GET', asks: 'x-id' })],
    { url: api, origin: page, preflight: { method: 'GET', headers: 'x-id' }, actual: 'GET' },
  ],
  ['a GET without preflight: itself', [blocked()], { url: api, origin: page, preflight: null, actual: 'GET' }],
  ['a POST without preflight: nothing, it could change data', [blocked({ method: 'POST' })], 'changes-data'],
  ['a request without CORS: nothing', [sent({ url: `${page}/own`, origin: null })], 'not-cors'],
];

test.each(questions)('what is asked again: %s', (_, entries, expected) => {
  expect(questionOf(requestOf(entries), entries)).toEqual(expected);
});

describe('a re-check', () => {
  const request = requestOf(put);
  const question = questionOf(request, put) as RecheckQuestion;
  const asked = [
    { name: 'Origin', value: page },
    { name: 'Access-Control-Request-Method', value: 'PUT' },
    { name: 'Access-Control-Request-Headers', value: 'content-type,x-id' },
    { name: 'Sec-Fetch-Site', value: 'none' },
  ];
  const answered = (over: Partial<RecheckExchange>): RecheckExchange => ({
    start: Date.UTC(2026, 0, 5, 10),
    time: 12,
    requestHeaders: asked,
    status: 204,
    responseHeaders: [],
    error: null,
    ...over,
  });
  const header = (name: string, value: string) => ({ name: `Access-Control-${name}`, value });
  const right = [
    header('Allow-Origin', page),
    header('Allow-Methods', 'PUT'),
    header('Allow-Headers', 'content-type, x-id'),
    header('Allow-Credentials', 'true'),
  ];
  const judge = (exchange: RecheckExchange) =>
    judgeRecheck(request, entriesOf(question, { preflight: exchange, actual: null }));

  const outcomes: [string, Partial<RecheckExchange>, string, RegExp][] = [
    ['that is answered rightly passes', { responseHeaders: right }, 'passes', /preflight passes/],
    [
      'without credentials allowed passes without them',
      { responseHeaders: right.slice(0, 3) },
      'passes-without-credentials',
      /Credentials/,
    ],
    ['without the header still fails', { responseHeaders: right.filter((_, i) => i !== 2) }, 'fails', /content-type/],
    ['answered 500 still fails', { responseHeaders: right, status: 500 }, 'fails', /500/],
    [
      'that is redirected still fails',
      {
        status: 302,
        responseHeaders: [...right, { name: 'Location', value: '/login' }],
        error: 'net::ERR_INVALID_REDIRECT',
      },
      'fails',
      /redirect/i,
    ],
    ['without DNS says so', { status: 0, error: 'net::ERR_NAME_NOT_RESOLVED' }, 'unreachable', /host name/],
    [
      'without a valid certificate says so',
      { status: 0, error: 'net::ERR_CERT_DATE_INVALID' },
      'unreachable',
      /certificate/,
    ],
    ['without an answer in time says so', { status: 0, error: 'net::ERR_TIMED_OUT' }, 'unreachable', /in time/],
  ];
  it.each(outcomes)('%s', (_, exchange, outcome, words) => {
    const result = judge(answered(exchange));
    expect(result?.outcome).toBe(outcome);
    expect(result?.summary.text).toMatch(words);
    expect(result?.change !== null, 'says what to do').toBe(outcome === 'unreachable');
  });

  it('names the steps that changed', () => {
    expect(
      judge(answered({ responseHeaders: right }))?.changes.map(({ title, before, now }) => [title, before, now]),
    ).toContainEqual(['Allow-Origin is there', 'failed', 'passed']);
    expect(judge(answered({}))?.changes).toEqual([]);
  });

  it('repeats a GET, and judges its answer', () => {
    const get = blocked({ request: [['Sec-Fetch-Mode', 'cors']] });
    const asks = questionOf(requestOf([get]), [get]) as RecheckQuestion;
    const exchange = answered({
      status: 200,
      requestHeaders: [
        { name: 'Origin', value: page },
        { name: 'Sec-Fetch-Mode', value: 'cors' },
      ],
    });
    const judged = (responseHeaders: RecheckExchange['responseHeaders']) =>
      judgeRecheck(requestOf([get]), entriesOf(asks, { preflight: null, actual: { ...exchange, responseHeaders } }))
        ?.outcome;
    expect(judged([])).toBe('fails');
    expect(judged([{ name: allowOrigin[0], value: page }, header('Allow-Credentials', 'true')])).toBe('passes');
  });
});
