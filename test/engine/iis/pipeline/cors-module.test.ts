/** https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference */
import { expect, test } from 'vitest';
import { allowOrigin, ask, brief, header, type Iis, preflight, webServer } from './iis';

const cors = (rules: string, more: Partial<Iis> = {}): Iis => ({
  installed: { corsModule: true },
  config: webServer(`<cors enabled="true">${rules}</cors>`),
  ...more,
});
const rule =
  '<add origin="https://app.example" allowCredentials="true" maxAge="7200"><allowHeaders><add header="Authorization" /><add header="Content-Type" /></allowHeaders><allowMethods><add method="PUT" /></allowMethods><exposeHeaders><add header="ETag" /></exposeHeaders></add>';
const from = (origin: string): Readonly<Record<string, string>> => ({ Origin: origin });
const names = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Expose-Headers',
  'Vary',
];

test('a preflight of a listed origin gets what its rule has', () => {
  const answer = ask(cors(rule), 'OPTIONS /x', preflight);
  expect(brief(answer)).toBe('204 cors-module');
  expect(names.map((name) => header(answer, name))).toEqual([
    ['https://app.example'],
    ['true'],
    ['PUT'],
    ['Authorization, Content-Type'],
    ['7200'],
    [],
    ['Origin'],
  ]);
});

test('its request gets the rest', () => {
  const answer = ask(cors(rule), 'GET /x', from('https://app.example'));
  expect(brief(answer)).toBe('200 application');
  expect(names.map((name) => header(answer, name))).toEqual([
    ['https://app.example'],
    ['true'],
    [],
    [],
    [],
    ['ETag'],
    ['Origin'],
  ]);
});

test('it answers preflights where anonymous authentication is off', () => {
  const iis = cors(rule, { settings: { anonymous: false, windows: true } });
  expect(brief(ask(iis, 'OPTIONS /x', preflight))).toBe('204 cors-module');
  expect(brief(ask(iis, 'OPTIONS /x', from('https://app.example')))).toBe('401.2 authentication');
  expect(header(ask(iis, 'GET /x', from('https://app.example')), allowOrigin)).toEqual(['https://app.example']);
});

test('an OPTIONS request that is no preflight goes on', () => {
  expect(brief(ask(cors(rule), 'OPTIONS /x', from('https://app.example')))).toBe('200 options-handler');
});

test('it takes preflights away from an application with rules of its own', () => {
  const iis = cors('', {
    installed: { corsModule: true, aspNetCore: true },
    kind: 'aspnet-core',
    sends: { [allowOrigin]: '*' },
  });
  expect(header(ask(iis, 'OPTIONS /x', preflight), allowOrigin)).toEqual([]);
});

test('switched off for an application, or taken out of it, it does nothing', () => {
  for (const off of ['<cors enabled="false" />', '<modules><remove name="CorsModule" /></modules>']) {
    expect(brief(ask(cors(rule, { api: webServer(off) }), 'OPTIONS /api/x', preflight))).toBe('200 options-handler');
  }
});

test.each([
  ['another origin', rule, 'https://stranger.example', []],
  ['another scheme', rule, 'http://app.example', []],
  ['another port', rule, 'https://app.example:8443', []],
  ['a rule in capitals: compared with its case', '<add origin="https://App.example" />', 'https://app.example', []],
  ['a rule with a slash', '<add origin="https://app.example/" />', 'https://app.example', []],
  ['the rule * alone', '<add origin="*" />', 'https://any.example', ['*']],
  ['the rule * beside others', `<add origin="*" />${rule}`, 'https://any.example', ['https://any.example']],
  ['a child subdomain', '<add origin="https://*.example" />', 'https://app.example', ['https://app.example']],
  ['the domain itself is none', '<add origin="https://*.app.example" />', 'https://app.example', []],
  ['a host that only ends alike is none', '<add origin="https://*.app.example" />', 'https://evilapp.example', []],
  ['every host of a scheme', '<add origin="http://*" />', 'http://a.b.example', ['http://a.b.example']],
  [
    'the most specific rule denies',
    '<add origin="https://*.example" /><add origin="https://app.example" allowed="false" />',
    'https://app.example',
    [],
  ],
  [
    'the most specific rule allows',
    '<add origin="https://app.example" /><add origin="https://*.example" allowed="false" />',
    'https://app.example',
    ['https://app.example'],
  ],
  ['null is no listed origin', rule, 'null', []],
])('%s', (_says, rules, origin, expected) => {
  expect(header(ask(cors(rules), 'GET /x', from(origin)), allowOrigin)).toEqual(expected);
});

test('the rule * alone adds no Vary', () => {
  expect(header(ask(cors('<add origin="*" />'), 'GET /x', from('https://any.example')), 'Vary')).toEqual([]);
});

test('without allowHeaders no header is allowed, without maxAge there is none', () => {
  const answer = ask(cors('<add origin="*" />'), 'OPTIONS /x', preflight);
  expect(header(answer, 'Access-Control-Allow-Headers')).toEqual([]);
  expect(header(answer, 'Access-Control-Max-Age')).toEqual([]);
});

test('a request without an origin is none of its business', () => {
  expect(header(ask(cors(rule), 'GET /x'), allowOrigin)).toEqual([]);
});
