import { asking } from './asking';
import { allowHeaders, allowMethods, allowOrigin, answer, page, remote } from './hosts';
import type { Exchange, Pairs } from './recording';

/*
 * Facts of web-platform-tests: fetch/api/cors/cors-preflight-status.any.js (7521c85d6471edb3d57ffcc375d5daee77f44bce),
 * cors-preflight.any.js (8cc44e820e0458d34a5090dd1c8ce37358183279), cors-preflight-response-validation.any.js
 * (27c3122cf9dd05d30142011ca390fd60b7dd47c5), cors/preflight-failure.htm (e81eb7fc90afa620a556d5455973d0a298c3d0fc); newer
 * tests, and what Chromium makes of them, in its recorded results (chromium/chromium 77bf9cb0f18f912aaa9c8a1d96fe3ca32c39b6be).
 */

const star = allowOrigin('*');
const force: Pairs = [['x-force-preflight', '']];
const allowForce = allowHeaders('x-force-preflight');

const statuses: readonly Exchange[] = [
  200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 306, 307, 308, 400, 401, 402, 403, 404, 405, 501,
  502, 503, 504, 505,
].map((status) =>
  asking({
    source: `fetch/api/cors/cors-preflight-status.any.js: Preflight answered with status ${status}`,
    headers: force,
    preflight: { status, headers: [star, allowForce] },
    answer: answer(star),
    refused: status > 299,
  }),
);

/** These answers carry a Location where the status is 3xx. 407 is left out: Chromium makes a network error of it. */
const failures: readonly Exchange[] = [
  200, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412,
  413, 414, 415, 416, 417, 500, 501, 502, 503, 504, 505, 680, 790,
].map((status) => {
  const headers: Pairs = [allowOrigin(page), allowHeaders('x-test')];
  const location = ['Location', `${remote}/cors/resources/cors-makeheader.py?headers=x-test`] as const;
  return asking({
    source: `cors/preflight-failure.htm: Should ${status > 299 ? 'throw error' : 'succeed'} if preflight has status ${status}`,
    headers: [['x-test', 'test']],
    preflight: { status, headers: status >= 300 && status < 400 ? [...headers, location] : headers },
    answer: answer(...headers),
    refused: status > 299,
  });
});

const several: Pairs = [
  ['x-test-header1', 'allowedOrRefused'],
  ['x-test-header2', 'allowedOrRefused'],
  ['X-test-header3', 'allowedOrRefused'],
  ['x-test-header-b', 'allowedOrRefused'],
  ['x-test-header-D', 'allowedOrRefused'],
  ['x-test-header-C', 'allowedOrRefused'],
  ['x-test-header-a', 'allowedOrRefused'],
  ['Content-Type', 'allowedOrRefused'],
];
const safe: Pairs = [
  ['Accept', '*'],
  ['Accept-Language', 'bzh'],
  ['Content-Language', 'eu'],
];

/** Allowed names are joined by a space and a comma, as the suite does. */
function preflights(what: string, method: string, headers: Pairs, more: Pairs = []): readonly Exchange[] {
  const names = headers.map(([name]) => name.toLowerCase()).join(' ,');
  const allows: Pairs = [star, allowMethods(method), ...(names === '' ? [] : [allowHeaders(names)])];
  return [true, false].map((allowed) =>
    asking({
      source: `fetch/api/cors/cors-preflight.any.js: CORS ${what}, server ${allowed ? 'allows' : 'refuses'}`,
      method,
      headers: [...headers, ...more],
      preflight: answer(...(allowed ? allows : [star])),
      refused: !allowed,
    }),
  );
}

const corsPreflight: readonly Exchange[] = [
  ...['DELETE', 'PUT', 'PATCH', 'patcH', 'NEW', 'chicken'].flatMap((method) => preflights(`[${method}]`, method, [])),
  ...preflights('[GET] [x-test-header]', 'GET', [['x-test-header1', 'allowedOrRefused']]),
  ...preflights('[GET] [several headers]', 'GET', several, safe),
  ...preflights('[PUT] [several headers]', 'PUT', several, safe),
  ...preflights('[PUT] [only safe headers]', 'PUT', [], safe).slice(0, 1),
  asking({
    source: 'fetch/api/cors/cors-preflight.any.js: "authorization" should not be covered by the wildcard symbol',
    headers: [['authorization', 'foobar']],
    preflight: answer(star, allowHeaders('*')),
    refused: false,
    deviates: 'The standard refuses it (CORS-preflight fetch step 7.6); no browser does yet.',
  }),
  asking({
    source: 'fetch/api/cors/cors-preflight.any.js: "authorization" should be covered by "authorization"',
    headers: [['authorization', 'foobar']],
    preflight: answer(star, allowHeaders('*, authorization')),
    refused: false,
  }),
];

const validation: readonly Exchange[] = [
  asking({
    source: 'fetch/api/cors/cors-preflight-response-validation.any.js: bad Allow-Access-Control-Headers',
    headers: force,
    preflight: answer(star, allowHeaders('x-force-preflight,header name with space')),
    refused: true,
    code: 'InvalidAllowHeadersPreflightResponse',
  }),
  asking({
    source: 'fetch/api/cors/cors-preflight-response-validation.any.js: bad Allow-Access-Control-Methods',
    headers: force,
    preflight: answer(star, allowForce, allowMethods('Bad method name')),
    refused: true,
    code: 'InvalidAllowMethodsPreflightResponse',
  }),
];

export const preflightExchanges: readonly Exchange[] = [...statuses, ...failures, ...corsPreflight, ...validation];
