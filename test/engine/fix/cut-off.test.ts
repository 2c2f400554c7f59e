import { describe, expect, test } from 'vitest';
import { blocked, page, preflight, unsent } from '../har';
import { fixesOf, fixOf, iis, native, put, type Said } from './own-file';

const old = 'https://old.contoso.test';
const allowed = (origin: string) => ['Access-Control-Allow-Origin', origin] as const;
const header = (origin: string) =>
  `    <httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="${origin}" /></customHeaders></httpProtocol>`;
const cors = (origin: string) => `    <cors enabled="true"><add origin="${origin}" /></cors>`;

/** A PUT whose preflight IIS answered by itself, with these headers. */
const seen = (...headers: (readonly [string, string])[]) => [
  preflight({ status: 200, response: [...iis, ...native, ...headers] }),
  unsent({ method: 'PUT' }),
];

const everybody = /^Until now every website could read .* afterwards only https:\/\/app\.contoso\.test can\./;
const other = /^Until now https:\/\/old\.contoso\.test could read .* afterwards cannot/;

const rows: readonly [what: string, said: Said, warning: RegExp | null][] = [
  ['every website, as the answers say', { entries: seen(allowed('*')), own: null }, everybody],
  ['every website, as the file says', { entries: seen(allowed('*')), own: header('*') }, everybody],
  ['another origin, as the answers say', { entries: seen(allowed(old)), own: null }, other],
  ['another origin, as the file says', { entries: seen(allowed(old)), own: header(old) }, other],
  [
    'nobody: the other origin was added',
    { entries: seen(allowed(old)), own: null, policy: { origins: [old, page] } },
    null,
  ],
  ['nobody: every website still can', { entries: seen(allowed('*')), own: null, policy: { origins: ['*'] } }, null],
  ['nobody: none could before', { entries: put, own: null }, null],
  ['nobody: what stands in the header is no origin', { entries: seen(allowed('localhost')), own: null }, null],
];

/** Not all of them are offered for every policy. */
const changed = ['iis-custom-headers', 'iis-url-rewrite', 'iis-cors-module', 'iis-powershell', 'aspnet-core'];

describe('a change says who could read until now and cannot any more:', () => {
  test.each(rows)('%s', (_, said, warning) => {
    const told = fixesOf(said)
      .filter(({ target }) => changed.includes(target))
      .map(({ warnings }) => warnings.filter((text) => text.startsWith('Until now')));
    expect(told.length).toBeGreaterThan(1);
    for (const each of told) expect(each).toEqual(warning === null ? [] : [expect.stringMatching(warning)]);
  });

  test('a rule of the user’s own for another origin stays, so nothing is said', () => {
    const entries = [preflight({ status: 204, response: [...iis] }), unsent({ method: 'PUT' })];
    expect(fixOf({ entries, own: cors(old) }, 'iis-cors-module')?.warnings).not.toContainEqual(
      expect.stringMatching(/^Until now/),
    );
  });
});

const location = (items: string) =>
  `  <location path="files">\n    <system.webServer><httpProtocol><customHeaders>${items}</customHeaders></httpProtocol></system.webServer>\n  </location>\n`;
const own = '    <httpProtocol><customHeaders></customHeaders></httpProtocol>';

describe('a location of the user’s own that has a header that the change adds above it:', () => {
  test.each([
    ['IIS would refuse it there', `<add name="access-control-allow-origin" value="*" />`, true],
    [
      'one that takes it out first is all right',
      `<remove name="Access-Control-Allow-Origin" /><add name="Access-Control-Allow-Origin" value="*" />`,
      false,
    ],
    ['another header is all right', `<add name="X-Frame-Options" value="DENY" />`, false],
  ])('%s', (_, items, refused) => {
    const fix = fixOf({ entries: [blocked({ response: iis })], own, beside: location(items) }, 'iis-custom-headers');
    expect(fix?.predicted).toBe(refused ? 'fails' : 'passes');
    expect(fix?.remaining.map(({ text }) => text)).toEqual(
      refused ? [expect.stringMatching(/^IIS answers every request below \/files with 500\.19/)] : [],
    );
  });
});
