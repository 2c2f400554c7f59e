import type { Pairs } from './recording';

/** A row: a request, and whether it needs a preflight. */
export interface Row {
  /** Path in the repository, and the test in it. */
  readonly source: string;
  /** As on the wire: `Get` is normalized to GET before that. */
  readonly method: string;
  readonly headers: Pairs;
  readonly preflight: boolean;
}

const long = '0123456789'.repeat(12).concat('012345678');

const contentTypes: readonly (readonly [value: string, preflight: boolean])[] = [
  ['text /plain', true],
  ['text\t/\tplain', true],
  ['text/plain;', false],
  ['text/plain;garbage', false],
  ['text/plain;garbage\u0001\u0002', true],
  ['text/plain,', true],
  [',text/plain', true],
  ['text/plain,text/plain', true],
  ['text/plain,x/x', true],
  ['text/plain\v', true],
  ['text/plain\f', true],
  ['application/www-form-urlencoded', true],
  ['application/x-www-form-urlencoded;\u007f', true],
  ['multipart/form-data', false],
  ['multipart/form-data;"', true],
];

const ranges: readonly (readonly [value: string, preflight: boolean])[] = [
  ['100-200', true],
  ['MB=100-200', true],
  ['bytes=100-200', false],
  ['bytes =100-200', true],
  ['bytes\t=100-200', true],
  ['bytes=  100-200', true],
  ['bytes=\t\t100-200', true],
  ['bytes= \t100-200', true],
  ['bytes=100 -200', true],
  ['bytes=100\t-200', true],
  ['bytes=100- 200', true],
  ['bytes=100-\t200', true],
  ['bytes=100-200hello', true],
  ['bytes=abc-def', true],
  ['bytes=100-200,300-400', true],
  ['bytes=-200', true],
  ['bytes=200-', false],
  ['bytes=200-100', true],
  [`bytes=1${'0'.repeat(60)}-2${'0'.repeat(60)}`, true],
  ['bytes 100-200', true],
  ['bytes = 100-200', true],
  [',bytes=100-200', true],
  ['bytes=,100-200', true],
];

/** Last-Event-ID is never safelisted in the standard of today, so only the values that were refused are kept. */
const eventIds: readonly string[] = ['"', 'e5p3n<3k0k0s', long];

const notSafelisted: readonly (readonly [name: string, value: string])[] = [
  ['accept', '"'],
  ['accept', long],
  ['accept-language', '\u0001'],
  ['accept-language', '@'],
  ['authorization', 'basics'],
  ['content-language', '\u0001'],
  ['content-language', '@'],
  ['content-type', 'text/html'],
  ['content-type', `text/plain; long=${'0123456789'.repeat(11)}01`],
  ['last-event-id', '"'],
  ['last-event-id', long],
  ['range', 'bytes 0-'],
  ['test', 'hi'],
];

const noPreflight: readonly (readonly [what: string, method: string, headers: Pairs])[] = [
  ['Cross domain basic usage [GET]', 'GET', []],
  ['Cross domain [POST]', 'POST', []],
  ['Cross domain [HEAD]', 'HEAD', []],
  ['Cross domain [GET] [Accept: */*]', 'GET', [['Accept', '*/*']]],
  ['Cross domain [GET] [Accept-Language: fr]', 'GET', [['Accept-Language', 'fr']]],
  ['Cross domain [GET] [Content-Language: fr]', 'GET', [['Content-Language', 'fr']]],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'text/plain;charset=utf-8',
    'Text/Plain;charset=utf-8',
  ].map((type) => [`Cross domain [GET] [Content-Type: ${type}]`, 'GET', [['Content-Type', type] as const]] as const),
];

const simple: readonly Pairs[] = [
  [['Accept', 'test']],
  [['accept-language', 'test']],
  [['CONTENT-language', 'test']],
  [['Content-Type', 'application/x-www-form-urlencoded']],
  [['content-type', 'multipart/form-data']],
  [['content-type', 'text/plain']],
  [
    ['accept', 'test'],
    ['accept-language', 'test'],
    ['content-language', 'test'],
    ['content-type', 'text/plain; parameter=whatever'],
  ],
];

/** In the standard all of them need a preflight; Chromium lets well-formed client hints pass. */
const clientHints: Pairs = [
  ['save-data', 'on'],
  ['device-memory', '2.0'],
  ['dpr', '3.0'],
  ['width', '1200'],
  ['viewport-width', '1300'],
];

const methods = ['GET', 'HEAD', 'POST'];
const show = (headers: Pairs): string => JSON.stringify(Object.fromEntries(headers));

function safelisted(name: string, value: string, preflight: boolean): Row {
  const word = preflight ? 'Preflight' : 'No preflight';
  const headers: Pairs = [[name, value]];
  const source = `cors/cors-safelisted-request-header.any.js: ${word} for ${show(headers)}`;
  return { source, method: 'POST', headers, preflight };
}

function simpleRow(file: string, method: string, headers: Pairs): Row {
  const source = `${file}: No preflight ${method} and ${show(headers)}`;
  return { source, method: method.toUpperCase(), headers, preflight: false };
}

export const rows: readonly Row[] = [
  ...contentTypes.map(([value, preflight]) => safelisted('content-type', value, preflight)),
  ...ranges.map(([value, preflight]) => safelisted('range', value, preflight)),
  ...eventIds.map((value) => safelisted('last-event-id', value, true)),
  ...notSafelisted.map(([name, value]) => ({
    source: `fetch/api/cors/cors-preflight-not-cors-safelisted.any.js: Need CORS-preflight for ${show([[name, value]])}`,
    method: 'GET',
    headers: [[name, value] as const],
    preflight: true,
  })),
  ...noPreflight.map(([what, method, headers]) => ({
    source: `fetch/api/cors/cors-no-preflight.any.js: ${what}`,
    method,
    headers,
    preflight: false,
  })),
  ...simple.flatMap((headers) => methods.map((method) => simpleRow('cors/simple-requests.htm', method, headers))),
  simpleRow('cors/simple-requests.htm', 'Get', [['content-type', 'text/plain; parameter=extra_bonus']]),
  simpleRow('cors/simple-requests.htm', 'post', [['content-type', 'text/plain']]),
  ...methods.map((method) => simpleRow('cors/simple-requests-ch.tentative.htm', method, clientHints)),
];
