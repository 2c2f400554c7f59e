import type { CredentialsMode } from '../../../src/engine/fetch/request';
import type { Pairs } from './recording';

/** A row: a response that passes its CORS check, and whether a script can read one of its headers. */
export interface Row {
  /** Path in the repository, and the test in it. */
  readonly source: string;
  readonly credentials?: CredentialsMode;
  readonly headers: Pairs;
  readonly name: string;
  readonly exposed: boolean;
}

const expose = (value: string): readonly [string, string] => ['Access-Control-Expose-Headers', value];

const parsing: readonly (readonly [lines: readonly string[], exposed: boolean])[] = [
  [['BB-8'], true],
  [['bb-8,,@#$#%%&^&^*()()11!'], false],
  [['bb-8, no no'], false],
  [['@#$#%%&^&^*()()11!,bb-8'], false],
  [['bb-8', 'no'], true],
  [['bb-8', 'no no'], false],
  [['no', 'bb-8'], true],
  [['', 'bb-8'], true],
  [[',bb-8'], true],
  [['bb-8\f'], false],
  [['bb-8\v'], false],
  [['bb-8\v,bb-8'], false],
  [["'bb-8'"], false],
  [["'bb-8',bb-8"], true],
  [['"bb-8",bb-8'], false],
];

/** Content-Length, which the suite once expected to be kept from scripts, is safelisted in the standard of today. */
const byDefault: readonly (readonly [name: string, value: string, exposed: boolean])[] = [
  ['Cache-Control', 'no-cache', true],
  ['Content-Language', 'fr', true],
  ['Content-Type', 'text/html', true],
  ['Expires', '04 May 1988 22:22:22 GMT', true],
  ['Last-Modified', '04 May 1988 22:22:22 GMT', true],
  ['Pragma', 'no-cache', true],
  ['Age', '27', false],
  ['Server', 'wptServe', false],
  ['Warning', 'Mind the gap', false],
  ['Set-Cookie', 'name=value', false],
  ['Set-Cookie2', 'name=value', false],
];

const whenExposed: readonly (readonly [name: string, value: string, exposed: boolean])[] = [
  ['Age', '27', true],
  ['Server', 'wptServe', true],
  ['Warning', 'Mind the gap', true],
  ['Content-Length', '0', true],
  ['Set-Cookie', 'name=value', false],
  ['Set-Cookie2', 'name=value', false],
];

const starred: Pairs = [expose('*'), ['Content-Type', 'text/plain'], ['Test', 'X'], ['Set-Cookie', 'X'], ['*', 'whoa']];

const stars: readonly (readonly [what: string, CredentialsMode, Pairs, name: string, exposed: boolean])[] = [
  ['Basic Access-Control-Expose-Headers: * support', 'omit', starred, 'test', true],
  ['Basic Access-Control-Expose-Headers: * support', 'omit', starred, 'set-cookie', false],
  ['Basic Access-Control-Expose-Headers: * support', 'omit', starred, '*', true],
  ['* for credentialed fetches only matches literally', 'include', starred, 'content-type', true],
  ['* for credentialed fetches only matches literally', 'include', starred, 'test', false],
  ['* for credentialed fetches only matches literally', 'include', starred, 'set-cookie', false],
  ['* for credentialed fetches only matches literally', 'include', starred, '*', true],
  ['* can be one of several values', 'omit', [...starred, expose('set-cookie')], 'test', true],
  ['* can be one of several values', 'omit', [...starred, expose('set-cookie')], 'set-cookie', false],
];

const answered: Pairs = [
  expose('X-Custom-Header, X-Custom-Header-Empty, X-Custom-Header-Comma, X-Custom-Header-Bytes'),
  expose('X-Second-Expose'),
  expose('Date'),
  ['Content-Type', 'text/plain'],
  ['X-Custom-Header', 'test'],
  ['X-Custom-Header', 'test'],
  ['Set-Cookie', 'test1=t1;max-age=2'],
  ['Set-Cookie2', 'test2=t2;Max-Age=2'],
  ['X-Custom-Header-Empty', ''],
  ['X-Custom-Header-Comma', '1'],
  ['X-Custom-Header-Comma', '2'],
  ['X-Custom-Header-Bytes', '…'],
  ['X-Nonexposed', 'unicorn'],
  ['X-Second-Expose', 'flyingpig'],
  ['Cache-Control', 'no-cache'],
  ['Content-Language', 'nn'],
  ['Expires', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['Last-Modified', 'Thu, 01 Dec 1994 10:00:00 GMT'],
  ['Pragma', 'no-cache'],
  ['Date', 'Wed, 22 Oct 2013 10:00:00 GMT'],
  ['Server', 'BaseHTTP'],
];

const readable: readonly (readonly [name: string, exposed: boolean])[] = [
  ['X-Custom-Header', true],
  ['X-Custom-Header-Empty', true],
  ['X-Custom-Header-Comma', true],
  ['X-Second-Expose', true],
  [' x-custom-header', false],
  ['x-custom-header-bytes', true],
  ['Date', true],
  ['Cache-Control', true],
  ['Content-Language', true],
  ['Expires', true],
  ['Last-Modified', true],
  ['Pragma', true],
  ['Server', false],
  ['X-Powered-By', false],
  ['set-cookie', false],
  ['set-cookie2', false],
  ['x-nonexposed', false],
];

export const rows: readonly Row[] = [
  ...parsing.map(([lines, exposed]) => ({
    source: `cors/access-control-expose-headers-parsing.window.js: Parsing: ${JSON.stringify(lines)}`,
    headers: [...lines.map(expose), ['BB-8', 'hey'] as const],
    name: 'bb-8',
    exposed,
  })),
  ...byDefault.map(([name, value, exposed]) => ({
    source: `fetch/api/cors/cors-filtering.sub.any.js: CORS filter on ${name} header`,
    headers: [[name, value] as const],
    name,
    exposed,
  })),
  ...whenExposed.map(([name, value, exposed]) => ({
    source: `fetch/api/cors/cors-filtering.sub.any.js: CORS filter on ${name} header, header is exposed`,
    headers: [[name, value] as const, expose(name)],
    name,
    exposed,
  })),
  ...stars.map(([what, credentials, headers, name, exposed]) => ({
    source: `fetch/api/cors/cors-expose-star.sub.any.js: ${what} (${name})`,
    credentials,
    headers,
    name,
    exposed,
  })),
  ...readable.map(([name, exposed]) => ({
    source: `cors/response-headers.htm: getResponseHeader: ${name}`,
    headers: answered,
    name,
    exposed,
  })),
];
