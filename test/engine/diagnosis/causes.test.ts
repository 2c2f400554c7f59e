import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { causes } from '../../../src/engine/diagnosis/causes';
import { api, blocked, page, type Said } from '../har';
import { cookie, iis, origin, redirected, refused } from './cause-entries';
import { nearMisses } from './cause-near-misses';
import { causeRows } from './cause-rows';

function causeIn(entries: readonly HarEntry[]) {
  return analyse(entries).requests.findLast(({ verdict }) => verdict === 'blocked')?.cause;
}

describe('causes', () => {
  test.each(causeRows)('%s', (expected, entries) => {
    const cause = causeIn(entries);
    expect(`${cause?.code} ${cause?.confidence}`).toBe(expected);
    expect(cause?.change).toMatch(/^[A-Z].*\.$/);
    expect(cause?.text).toMatch(/\.$/);
  });

  test('every cause has a row here', () => {
    const covered = new Set(causeRows.map(([cause]) => cause.split(' ')[0]));
    expect(Object.keys(causes).filter((code) => !covered.has(code))).toEqual([]);
  });

  const changes: readonly [what: string, entries: readonly HarEntry[], said: RegExp][] = [
    [
      'a redirect to https, with nothing else',
      redirected('http://api.contoso.test/a?b=1', 'https://api.contoso.test/a?b=1'),
      /^Call https:\/\/api\.contoso\.test in the page\.$/,
    ],
    [
      'a redirect to https and another spelling: the whole URL',
      redirected('http://api.contoso.test/a', 'https://api.contoso.test/a/'),
      /^Call https:\/\/api\.contoso\.test\/a\/ in the page\.$/,
    ],
    [
      'ASP.NET’s test for cookies: what switches it off',
      redirected(api, `${api}?AspxAutoDetectCookieSupport=1`),
      /^Set cookieless="UseCookies" in web\.config/,
    ],
    [
      'another host out of a cache: both',
      [blocked({ response: [origin('https://b.test'), ['X-Cache', 'HIT']] })],
      /^List the exact origin https:\/\/app\.contoso\.test, and empty the cache; it must heed Vary: Origin\.$/,
    ],
    [
      'Windows authentication of the request itself: credentials',
      [blocked({ status: 401, response: [iis, ['WWW-Authenticate', 'Negotiate'], ['WWW-Authenticate', 'NTLM']] })],
      /^Send the request with credentials: "include".*Negotiate/,
    ],
    ['a log-in of another kind', [blocked({ status: 401, response: [['WWW-Authenticate', 'Bearer']] })], /^Log in/],
    [
      'a body too large for nginx: nothing of IIS',
      [blocked({ method: 'POST', status: 413, response: [['Server', 'nginx']] })],
      /^Raise the largest size that the server,/,
    ],
    [
      'a redirect to itself on http: nothing of https',
      refused({ url: 'http://api.contoso.test/a', status: 302, response: [['Location', '/a']] }),
      /, OPTIONS above all\.$/,
    ],
    [
      'a page without an origin, where everybody is let in without credentials',
      [blocked({ origin: 'null', request: [cookie], response: [origin('*')] })],
      /or send the request without credentials; do not allow null\.$/,
    ],
  ];
  test.each(changes)('what to change: %s', (_, entries, said) => {
    expect(causeIn(entries)?.change).toMatch(said);
  });

  test('the default port, spelled out, is not called another port', () => {
    expect(causeIn([blocked({ response: [origin(`${page}:443`)] })])?.text).toContain('That is this page’s port');
    expect(causeIn([blocked({ response: [origin(`${page}:444`)] })])?.text).toContain('another port');
  });

  const origins: readonly [what: string, response: Said['response'], said: RegExp][] = [
    ['alone', [], /^The server lets in https:\/\/b\.test; the page runs on another host\.$/],
    [
      'chosen by the origin',
      [['Vary', 'Origin']],
      /^The server goes by the origin that asks \(Vary: Origin\), and lets in/,
    ],
    [
      'out of a cache',
      [['Age', '9']],
      /another host\. Or the cache that answered had kept this for a page of that origin\.$/,
    ],
  ];
  test.each(origins)('another host, %s: what is said of it', (_, response = [], said) => {
    expect(causeIn([blocked({ response: [origin('https://b.test'), ...response] })])?.text).toMatch(said);
  });

  const misses = Object.entries(nearMisses).flatMap(([code, rows]) => rows.map((row) => [code, ...row] as const));
  test.each(misses)('not %s: %s', (code, _, is, entries) => {
    const cause = causeIn(entries);
    expect(cause?.code ?? cause).toBe(is);
    expect(is).not.toBe(code);
  });
});
