import { describe, expect, it, test } from 'vitest';
import { analyse, type HarEntry, type Report } from '../../../src/engine';
import { asSeenInTrial } from '../../../src/engine/trial/as-seen';
import { incurable } from '../../../src/engine/trial/incurable';
import { isSamePlan, mostAddresses, planTrial } from '../../../src/engine/trial/plan';
import { api, blocked, page, preflight, sent, unsent } from '../har';

const refusedPut: HarEntry[] = [
  unsent({ method: 'PUT', url: `${api}/1?a=b` }),
  preflight({ url: `${api}/1?a=b`, asks: 'x-id' }),
];

function planOf(entries: readonly HarEntry[], pageOrigin: string | null = page) {
  const [server] = analyse(entries).servers;
  if (!server) throw new Error('there is no server');
  return planTrial(server, entries, pageOrigin);
}

describe('a plan', () => {
  it('sets exactly what the change gives, takes the rest away, and lets no preflight be kept', () => {
    expect(planOf(refusedPut).rules.map(({ headers }) => headers)).toEqual([
      [
        { name: 'Access-Control-Allow-Origin', value: page },
        { name: 'Access-Control-Allow-Credentials', value: null },
        { name: 'Access-Control-Allow-Methods', value: 'PUT' },
        { name: 'Access-Control-Allow-Headers', value: 'x-id' },
        { name: 'Access-Control-Expose-Headers', value: null },
        { name: 'Access-Control-Max-Age', value: '0' },
      ],
    ]);
  });

  it('is for the addresses that were seen, without their queries', () => {
    expect(planOf(refusedPut).rules.map(({ requests }) => requests)).toEqual([[{ url: `${api}/1`, methods: ['PUT'] }]]);
  });

  it('tries the addresses that were asked for last, and says how many it leaves out', () => {
    const entries = Array.from({ length: mostAddresses + 3 }, (_, i) => blocked({ url: `${api}/${i}`, start: i }));
    const again = blocked({ url: `${api}/0`, start: 1_000 });
    const { rules, addressesLeftOut } = planOf([...entries, again]);
    const urls = rules.flatMap(({ requests }) => requests.map(({ url }) => url));
    expect([urls.length, addressesLeftOut]).toEqual([mostAddresses, 3]);
    expect([0, 1, 2, 3, 4].filter((i) => urls.includes(`${api}/${i}`))).toEqual([0, 4]);
  });

  it('is the same when an address is asked for again', () => {
    const entries = [blocked({ url: `${api}/1` }), blocked({ url: `${api}/2`, start: 9 })];
    const again = blocked({ url: `${api}/1`, start: 20 });
    expect(isSamePlan(planOf(entries), planOf([...entries, again]))).toBe(true);
  });

  it('knows the origins of other hosts apart', () => {
    const plan = planOf([blocked({ url: api }), blocked({ url: api, origin: 'http://localhost:3000', start: 9 })]);
    expect([plan.rules.map(({ origin }) => origin).sort(), plan.leftOut]).toEqual([
      ['http://localhost:3000', page],
      [],
    ]);
  });

  const twins: [string, string | null, string][] = [
    ['the page’s own', page, 'http://app.contoso.test'],
    ['the page’s own, whichever it is', 'http://app.contoso.test', page],
  ];
  it.each(twins)('takes %s of two origins of one host, and says what it leaves out', (_, pageOrigin, leftOut) => {
    const plan = planOf([blocked(), blocked({ origin: 'http://app.contoso.test', start: 9 })], pageOrigin);
    expect([plan.rules.length, plan.leftOut]).toEqual([1, [leftOut]]);
  });

  it('is the same whatever the order of its fields, and another with another address', () => {
    const plan = planOf(refusedPut);
    const [rule] = plan.rules;
    if (!rule) throw new Error('there is no rule');
    const { origin, headers, requests } = rule;
    expect(isSamePlan(plan, { ...plan, rules: [{ requests, headers, origin }] })).toBe(true);
    const more = [...requests, { url: `${api}/2`, methods: ['PUT'] }];
    expect(isSamePlan(plan, { ...plan, rules: [{ ...rule, requests: more }] })).toBe(false);
  });

  it('has nothing for an origin that no server should let in', () => {
    expect(planOf([blocked({ origin: 'null' })]).rules).toEqual([]);
  });
});

describe('an entry of the time of a trial', () => {
  const plan = planOf(refusedPut);

  it('gets the headers that the browser saw, and a mark', () => {
    const entry = sent({
      method: 'PUT',
      url: `${api}/1?c=d`,
      response: [
        ['access-control-allow-origin', '*'],
        ['X', 'y'],
      ],
    });
    const seen = asSeenInTrial(entry, plan);
    expect([seen?._trial, seen?.response.headers.map(({ name, value }) => `${name}: ${value}`)]).toEqual([
      true,
      [
        'X: y',
        `Access-Control-Allow-Origin: ${page}`,
        'Access-Control-Allow-Methods: PUT',
        'Access-Control-Allow-Headers: x-id',
        'Access-Control-Max-Age: 0',
      ],
    ]);
  });

  const others: [string, HarEntry][] = [
    ['another address', sent({ method: 'PUT', url: `${api}/2` })],
    ['another method', sent({ method: 'DELETE', url: `${api}/1` })],
    ['a page of another host', sent({ method: 'PUT', url: `${api}/1`, origin: 'https://other.contoso.test' })],
  ];
  it.each(others)('is left alone: %s', (_, entry) => {
    expect(asSeenInTrial(entry, plan)).toBeNull();
  });

  it('makes a report that says so, gives no cause, and says nothing of the server', () => {
    const trial = [
      sent({ method: 'PUT', url: `${api}/1`, start: 1000, request: [['X-Id', '1']] }),
      preflight({ url: `${api}/1`, asks: 'x-id', start: 1001 }),
    ].flatMap((entry) => asSeenInTrial(entry, plan) ?? []);
    const report = analyse([...refusedPut, ...trial]);
    expect(report.requests.map(({ verdict, trial }) => [verdict, trial])).toEqual([
      ['blocked', false],
      ['allowed', true],
    ]);
    const before = analyse(refusedPut);
    expect(report.requests[0]?.cause).toEqual(before.requests[0]?.cause);
    const said = ({ servers: [server] }: Report) => ({ ...server, requests: [] });
    expect(said(report)).toEqual(said(before));
    expect([report.requests[1]?.summary.text, report.requests[1]?.brief]).toEqual([
      `The trial lets ${page} read this; the server is as before.`,
      'Allowed by the trial',
    ]);
  });
});

const right: [string, string][] = [
  ['Access-Control-Allow-Origin', page],
  ['Access-Control-Allow-Methods', 'PUT'],
];
/** An answer without any header could be one that the browser withholds. */
const bare: [string, string][] = [['Server', 'Microsoft-IIS/10.0']];

const hopeless: [string, HarEntry[], [boolean, RegExp][]][] = [
  [
    'a preflight answered 405',
    [unsent({ method: 'PUT' }), preflight({ status: 405, response: right })],
    [[true, /405/]],
  ],
  [
    'a redirected preflight',
    [
      unsent({ method: 'PUT' }),
      preflight({ status: 302, response: [...right, ['Location', '/login']], error: 'net::ERR_INVALID_REDIRECT' }),
    ],
    [[true, /redirected/]],
  ],
  ['the error behind a 500', [blocked({ status: 500, response: bare })], [[false, /500/]]],
  ['the origin null', [blocked({ origin: 'null', response: bare })], [[true, /null/]]],
  ['a missing header: nothing', [blocked({ response: bare })], []],
];

test.each(hopeless)('said before it is tried, since no header cures it: %s', (_, entries, expected) => {
  const report = analyse(entries);
  const [server] = report.servers;
  const found = server ? incurable(server, report.requests) : [];
  expect(found.map(({ blocked }) => blocked)).toEqual(expected.map(([stays]) => stays));
  expected.forEach(([, words], i) => {
    expect(found[i]?.text.text).toMatch(words);
  });
});
