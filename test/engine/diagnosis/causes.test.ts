import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { causes } from '../../../src/engine/diagnosis/causes';
import { allowOrigin, api, blocked, page, preflight, type Said, sent, unsent } from '../har';

const iis = ['Server', 'Microsoft-IIS/10.0'] as const;
const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
const origin = (value: string) => ['Access-Control-Allow-Origin', value] as const;
const put = ['Access-Control-Allow-Methods', 'PUT'] as const;

/** A PUT that its preflight kept back. */
function refused(said: Said & { asks?: string }): readonly HarEntry[] {
  const request = (said.asks ?? '')
    .split(',')
    .filter(Boolean)
    .map((name) => [name, '1'] as const);
  return [preflight(said), unsent({ method: said.method ?? 'PUT', url: said.url ?? api, request })];
}

const rows: readonly [cause: string, entries: readonly HarEntry[]][] = [
  ['cors-not-configured certain', [sent({ origin: null, response: [iis] }), blocked({ start: 50, response: [iis] })]],
  ['cors-not-configured likely', [blocked({ response: [iis] })]],
  [
    'cors-not-configured possible',
    [sent({ url: `${api}/2`, response: [allowOrigin] }), blocked({ start: 50, response: [iis] })],
  ],
  [
    'iis-options-handler certain',
    refused({ status: 200, response: [iis, ['Allow', 'OPTIONS, TRACE, GET'], ['Public', 'OPTIONS, TRACE, GET']] }),
  ],
  [
    'windows-auth-preflight certain',
    refused({ status: 401, response: [iis, ['WWW-Authenticate', 'Negotiate'], ['WWW-Authenticate', 'NTLM']] }),
  ],
  ['auth-before-cors likely', refused({ status: 401, response: [['WWW-Authenticate', 'Bearer']] })],
  ['auth-before-cors likely', refused({ status: 403, response: [['Server', 'nginx']] })],
  ['cors-module-unlisted-origin likely', refused({ status: 403, response: [iis] })],
  [
    'request-filtering-verb certain',
    [
      sent({ response: [allowOrigin, iis] }),
      ...refused({ start: 50, status: 404, response: [iis], mimeType: 'text/html' }).map((entry, i) =>
        i === 1 ? unsent({ method: 'PUT', start: 49 }) : entry,
      ),
    ],
  ],
  ['options-route-missing likely', refused({ status: 404, response: [['Server', 'Kestrel']] })],
  ['options-verb-unhandled likely', refused({ status: 405, response: [iis, ['Allow', 'GET, HEAD']] })],
  ['webapi-no-policy likely', refused({ status: 405, response: [iis], mimeType: 'application/json' })],
  ['webapi-policy-refused likely', refused({ status: 400, response: [iis], mimeType: 'application/json' })],
  ['aspnetcore-policy-refused certain', refused({ status: 204, response: [['Server', 'Kestrel']] })],
  [
    'webdav-verb likely',
    [
      preflight({ response: [allowOrigin, put] }),
      blocked({ method: 'PUT', time: 20, status: 405, response: [iis, ['Allow', 'GET, HEAD, OPTIONS, TRACE']] }),
    ],
  ],
  [
    'webdav-verb certain',
    [
      preflight({ response: [allowOrigin, put] }),
      blocked({ method: 'PUT', time: 20, status: 405, response: [iis, ['DAV', '1,2,3']] }),
    ],
  ],
  [
    'redirect-to-https certain',
    refused({ url: 'http://api.contoso.test/a', status: 307, response: [['Location', 'https://api.contoso.test/a']] }),
  ],
  ['redirect-canonical certain', refused({ status: 301, response: [['Location', '/orders/']] })],
  [
    'redirect-to-login likely',
    refused({ status: 302, response: [['Location', 'https://login.contoso.test/oauth2/authorize']] }),
  ],
  [
    'redirect-to-login likely',
    [
      sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/Account/Login']] }),
      blocked({ url: 'https://b.test/Account/Login', origin: 'null', start: 10, response: [iis] }),
    ],
  ],
  [
    'redirect-origin-null certain',
    [
      sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/']] }),
      blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [iis] }),
    ],
  ],
  [
    'error-page-without-cors likely',
    [sent({ url: `${api}/2`, response: [allowOrigin] }), blocked({ start: 50, status: 500, response: [iis] })],
  ],
  ['app-not-running likely', [blocked({ status: 502, response: [iis] })]],
  ['http-sys certain', [blocked({ status: 503, response: [['Server', 'Microsoft-HTTPAPI/2.0']] })]],
  ['body-too-large certain', [blocked({ method: 'POST', status: 413, response: [iis] })]],
  ['duplicate-layers certain', [blocked({ response: [origin('*'), allowOrigin] })]],
  ['duplicate-layers likely', [blocked({ response: [origin('*, *')] })]],
  ['origins-in-one-header certain', [blocked({ response: [origin(`${page}, https://b.test`)] })]],
  ['origin-scheme certain', [blocked({ response: [origin('http://app.contoso.test')] })]],
  ['origin-port certain', [blocked({ response: [origin(`${page}:8443`)] })]],
  ['origin-host certain', [blocked({ response: [origin('https://www.contoso.test')] })]],
  [
    'origin-loopback-alias certain',
    [blocked({ origin: 'http://localhost:3000', response: [origin('http://127.0.0.1:3000')] })],
  ],
  ['origin-trailing-slash certain', [blocked({ response: [origin(`${page}/`)] })]],
  ['origin-case certain', [blocked({ response: [origin('https://App.contoso.test')] })]],
  ['origin-path certain', [blocked({ response: [origin(`${page}/app`)] })]],
  ['origin-not-url certain', [blocked({ response: [origin('app.contoso.test')] })]],
  ['origin-wildcard-pattern certain', [blocked({ response: [origin('https://*.contoso.test')] })]],
  ['origin-null certain', [blocked({ origin: 'null', response: [origin(page)] })]],
  ['wildcard-with-credentials certain', [blocked({ response: [origin('*'), credentials] })]],
  ['credentials-not-true certain', [blocked({ response: [allowOrigin] })]],
  [
    'method-case certain',
    refused({ method: 'patch', response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'PATCH']] }),
  ],
  [
    'method-missing certain',
    refused({ response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'DELETE']] }),
  ],
  [
    'methods-unparseable certain',
    refused({ response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'GET; PUT']] }),
  ],
  [
    'headers-unparseable certain',
    refused({ asks: 'x-a', response: [allowOrigin, credentials, put, ['Access-Control-Allow-Headers', '"x-a"']] }),
  ],
  ['headers-missing certain', refused({ asks: 'x-a', response: [allowOrigin, credentials, put] })],
  ['tracing-headers certain', refused({ asks: 'traceparent', response: [allowOrigin, credentials, put] })],
  [
    'response-header-sent-by-client certain',
    refused({ asks: 'access-control-allow-origin', response: [allowOrigin, credentials, put] }),
  ],
  [
    'preflight-only likely',
    [preflight({ response: [allowOrigin, put] }), blocked({ method: 'PUT', time: 20, response: [iis] })],
  ],
  [
    'response-only possible',
    [sent({ url: `${api}/2`, response: [allowOrigin] }), ...refused({ status: 200, response: [iis] })],
  ],
];

describe('causes', () => {
  test.each(rows)('%s', (expected, entries) => {
    const request = analyse(entries).requests.find(({ verdict }) => verdict === 'blocked');
    expect(`${request?.cause?.code} ${request?.cause?.confidence}`).toBe(expected);
    expect(request?.cause?.change).not.toBe('');
  });

  test('every cause has a row here', () => {
    const covered = new Set(rows.map(([cause]) => cause.split(' ')[0]));
    expect(Object.keys(causes).filter((code) => !covered.has(code))).toEqual([]);
  });
});
