import { asking } from './asking';
import { allowCredentials, allowHeaders, allowMethods, allowOrigin, answer, page } from './hosts';
import type { Exchange, Pairs } from './recording';

/*
 * Facts of web-platform-tests: fetch/api/cors/cors-preflight-star.any.js (9955d207be8b923098aa620018d73b05b85782db and
 * 8cc44e820e0458d34a5090dd1c8ce37358183279; newer tests, and what Chromium makes of them, in its recorded results, chromium/chromium
 * 57cd1b3c1f103692b9dd7e94cb13e9dd40bcd52d), cors/request-headers.htm, cors/client-hint-request-headers.htm,
 * cors/client-hint-request-headers-2.tentative.htm (81f7e8369b571f5a08228a983ec34f8ea8e376dc).
 */

const star = allowOrigin('*');

/** Methods as on the wire: fetch puts DELETE, GET, HEAD, OPTIONS, POST and PUT in upper case. */
const starRows: readonly (readonly [
  passes: boolean,
  credentials: boolean,
  allowedMethods: string,
  allowedHeaders: string,
  method: string,
  header?: readonly [string, string],
])[] = [
  [true, false, 'get', 'x-test', 'GET', ['X-Test', '1']],
  [true, false, '*', 'x-test', 'SUPER', ['X-Test', '1']],
  [true, false, '*', '*', 'OK', ['X-Test', '1']],
  [true, true, 'OK', 'Content-Type', 'GET', ['Content-Type', 'uni/corn']],
  [false, true, '*', '*', 'OK', ['X-Test', '1']],
  [false, true, '*', '', 'PUT'],
  [true, true, '', '*', 'GET'],
  [true, true, 'PUT', '*', 'PUT', ['Accept', 'unicorn']],
  [false, true, 'get', '*', 'GET', ['X-Test', '1']],
  [false, true, '*', '*', 'GET', ['X-Test', '1']],
  [true, true, '*', '*', '*', ['*', '1']],
  ...['GET', 'HEAD', 'POST'].flatMap((method) => [
    [true, true, method, '*', method] as const,
    [true, true, method.toLowerCase(), '*', method] as const,
  ]),
  ...['DELETE', 'PUT'].flatMap((method) => [
    [true, true, method, '*', method] as const,
    [false, true, method.toLowerCase(), '*', method] as const,
  ]),
  [true, true, 'PATCH', '*', 'PATCH'],
  [false, true, 'PATCH', '*', 'patch'],
  [false, true, 'patch', '*', 'PATCH'],
  [true, true, 'patch', '*', 'patch'],
  [true, false, '*', '*', 'POST', ['Authorization', '123']],
  [true, false, '*', '*, Authorization', 'POST', ['Authorization', '123']],
];

const stars: readonly Exchange[] = starRows.map(([passes, credentials, allowed, headersAllowed, method, header]) => {
  const who: Pairs = credentials ? [allowOrigin(page), allowCredentials] : [star];
  const covered = headersAllowed === '*' && header?.[0] === 'Authorization';
  return asking({
    source: `fetch/api/cors/cors-preflight-star.any.js: CORS that ${covered ? 'fails' : passes ? 'succeeds' : 'fails'} with credentials: ${credentials}; method: ${method} (allowed: ${allowed}); header: ${header?.join() ?? ''} (allowed: ${headersAllowed})`,
    credentials: credentials ? 'include' : 'omit',
    method,
    headers: header ? [header] : [],
    preflight: answer(...who, allowMethods(allowed), allowHeaders(headersAllowed)),
    refused: !passes,
    ...(covered && { deviates: 'The standard refuses it (CORS-preflight fetch step 7.6); no browser does yet.' }),
  });
});

function requestHeaders(source: string, allowed: string, headers: Pairs, refused = false, asks?: string): Exchange {
  const preflight = answer(allowOrigin(page), allowHeaders(allowed));
  return asking({ source, headers, preflight, refused, ...(asks !== undefined && { asks }) });
}

const print = ['x-print', 'unicorn'] as const;
const plain: Pairs = [
  ['content-type', 'text/plain'],
  ['accept', 'test'],
  ['accept-language', 'nn'],
  ['content-language', 'nn'],
];
const yPrint = ['y-print', 'unicorn'] as const;
const hints: Pairs = [
  ['save-data', 'on'],
  ['device-memory', '1.0'],
  ['dpr', '2.0'],
  ['width', '35'],
  ['viewport-width', '42'],
];

const sentHeaders: readonly Exchange[] = [
  requestHeaders('cors/request-headers.htm: basic request header', 'x-print', [print]),
  requestHeaders('cors/request-headers.htm: Simple request headers need not be in allow-headers', 'x-print,', [
    print,
    ...plain,
  ]),
  requestHeaders(
    'cors/request-headers.htm: Unspecified request headers are disallowed',
    'x-print',
    [print, yPrint],
    true,
  ),
  requestHeaders('cors/request-headers.htm: Strange allowheaders (case insensitive)', ',y-lol,x-PriNT, ,,,Y-PRINT', [
    print,
    ['y-print', 'narwhal'],
  ]),
  requestHeaders(
    'cors/client-hint-request-headers.htm: Unspecified request headers are disallowed',
    'x-print',
    [print, yPrint],
    true,
  ),
  ...['device-memory', 'DPR', 'width', 'viewport-width'].map((name) =>
    requestHeaders(
      `cors/client-hint-request-headers.htm: Unextractable ${name} client hint header is disallowed`,
      'x-print',
      [[name.toLowerCase(), '']],
      true,
      name.toLowerCase(),
    ),
  ),
  requestHeaders(
    'cors/client-hint-request-headers-2.tentative.htm: Client hint headers are simple headers',
    'x-print,',
    [print, ...plain, ...hints],
  ),
];

export const allowedHeadersExchanges: readonly Exchange[] = [...stars, ...sentHeaders];
