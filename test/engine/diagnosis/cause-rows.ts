import type { HarEntry } from '../../../src/engine';
import { allowOrigin, api, blocked, page, preflight, sent, unsent } from '../har';
import { bareFailure, cookie, credentials, html, iis, origin, put, redirected, refused } from './cause-entries';

/** What is seen, and the cause and confidence it gives. Several rows of a cause are several ways to see it. */
export const causeRows: readonly [cause: string, entries: readonly HarEntry[]][] = [
  ['cors-not-configured likely', [sent({ origin: null, response: [iis] }), blocked({ start: 50, response: [iis] })]],
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
    'request-filtering-verb likely',
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
  ['aspnetcore-policy-refused likely', refused({ status: 204, response: [['Server', 'Kestrel']] })],
  [
    'webdav-verb likely',
    [
      preflight({ response: [allowOrigin, put] }),
      blocked({ method: 'PUT', time: 20, status: 405, response: [iis, ['Allow', 'GET, HEAD, OPTIONS, TRACE']] }),
    ],
  ],
  // The type that Chromium gives a response that CORS blocked.
  [
    'webdav-verb likely',
    [
      preflight({ response: [allowOrigin, put] }),
      blocked({
        method: 'PUT',
        time: 20,
        status: 405,
        mimeType: 'text/plain',
        response: [iis, ['Content-Type', 'text/html'], ['Allow', 'GET, HEAD, OPTIONS, TRACE']],
      }),
    ],
  ],
  ['webdav-verb possible', [blocked({ method: 'PUT', status: 405, response: [['DAV', '1,2']] })]],
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
      sent({ status: 302, response: [allowOrigin, credentials, ['Location', 'https://b.test/design-in-action']] }),
      blocked({
        url: 'https://b.test/design-in-action',
        origin: 'null',
        start: 10,
        request: [cookie],
        response: [origin('*')],
      }),
    ],
  ],
  ['redirect-to-itself possible', refused({ status: 307, response: [['Location', api]] })],
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
  ['http-sys likely', [blocked({ status: 503, response: [['Server', 'Microsoft-HTTPAPI/2.0']] })]],
  [
    'http-sys certain',
    [
      blocked({
        status: 503,
        response: [
          ['Server', 'Microsoft-HTTPAPI/2.0'],
          ['Content-Type', 'text/html; charset=us-ascii'],
        ],
      }),
    ],
  ],
  // As Express sends it with optionsSuccessStatus 200. https://github.com/expressjs/cors#configuration-options
  [
    'origin-refused likely',
    refused({
      status: 200,
      response: [
        ['Vary', 'Origin'],
        ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'],
      ],
    }),
  ],
  ['origin-refused likely', [blocked({ response: [['Vary', 'Origin'], credentials] })]],
  [
    'token-endpoint likely',
    refused({ url: 'https://api.contoso.test/token', status: 400, response: [iis], mimeType: 'application/json' }),
  ],
  ['body-too-large certain', [blocked({ method: 'POST', status: 413, response: [iis] })]],
  ['duplicate-layers certain', [blocked({ response: [origin('*'), allowOrigin] })]],
  ['duplicate-layers likely', [blocked({ response: [origin('*, *')] })]],
  ['origins-in-one-header certain', [blocked({ response: [origin(`${page};https://b.test`)] })]],
  ['origins-in-one-header certain', [blocked({ response: [origin(`https://b.test|${page}`)] })]],
  ['origins-in-one-header certain', [blocked({ response: [origin(`${page}, https://b.test`)] })]],
  ['origin-scheme certain', [blocked({ response: [origin('http://app.contoso.test')] })]],
  ['origin-port certain', [blocked({ response: [origin('https://APP.contoso.test:8443')] })]],
  ['origin-port certain', [blocked({ response: [origin(`${page}:8443`)] })]],
  ['origin-host certain', [blocked({ response: [origin('https://www.contoso.test')] })]],
  [
    'origin-loopback-alias certain',
    [blocked({ origin: 'http://localhost:3000', response: [origin('http://127.0.0.1:3000')] })],
  ],
  ['origin-trailing-slash certain', [blocked({ response: [origin(`${page}/`)] })]],
  ['origin-case certain', [blocked({ response: [origin('https://APP.contoso.test/')] })]],
  ['origin-case certain', [blocked({ response: [origin('https://App.contoso.test')] })]],
  ['origin-path certain', [blocked({ response: [origin(`${page}/app`)] })]],
  ['origin-not-url certain', [blocked({ response: [origin('app.contoso.test')] })]],
  ['origin-wildcard-pattern certain', [blocked({ response: [origin('https://*.contoso.test')] })]],
  ['origin-null certain', [blocked({ origin: 'null', response: [origin(page)] })]],
  ['origin-null certain', [blocked({ origin: 'null', request: [cookie], response: [origin('*')] })]],
  ['origin-null certain', [blocked({ origin: 'null', request: [cookie], response: [origin('null')] })]],
  ['origin-null certain', [blocked({ origin: 'null', response: [origin('')] })]],
  ['origin-null certain', [blocked({ origin: 'null', response: [origin('null'), origin('null')] })]],
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
  [
    'cors-not-configured possible',
    [blocked({ response: [iis] }), blocked({ url: `${api}/2`, start: 50, status: 404, response: [iis] })],
  ],
  [
    'iis-options-handler certain',
    refused({ status: 200, response: [iis, allowOrigin, credentials, ['Allow', 'GET'], ['Public', 'GET']] }),
  ],
  [
    'auth-before-cors likely',
    refused({
      status: 401,
      response: [
        ['Server', 'Kestrel'],
        ['WWW-Authenticate', 'Negotiate'],
      ],
    }),
  ],
  [
    'options-route-missing likely',
    [
      sent({ origin: null, status: 404, response: [iis], mimeType: html }),
      ...refused({ status: 404, response: [iis], mimeType: html }),
    ],
  ],
  ['options-verb-unhandled likely', refused({ status: 501, response: [iis] })],
  [
    'options-verb-unhandled likely',
    refused({ status: 405, response: [['Server', 'nginx']], mimeType: 'application/json' }),
  ],
  [
    'webdav-verb likely',
    [
      sent({ url: `${api}/2`, origin: null, method: 'OPTIONS', response: [iis, ['DAV', '1,2']] }),
      preflight({ start: 50, response: [allowOrigin, put] }),
      blocked({ start: 49, method: 'PUT', time: 20, status: 405, response: [iis] }),
    ],
  ],
  [
    'redirect-by-browser certain',
    refused({
      url: 'http://api.contoso.test/a',
      status: 307,
      response: [
        ['Location', 'https://api.contoso.test/a'],
        ['Non-Authoritative-Reason', 'HSTS'],
      ],
    }),
  ],
  ['redirect-to-login likely', refused({ status: 302, response: [['Location', '/account?ReturnUrl=%2Forders']] })],
  ['redirect-to-login likely', refused({ status: 302, response: [['Location', '/users/sign_in']] })],
  ['redirect-to-login likely', refused({ status: 302, response: [['Location', '/Account/LogOn.aspx']] })],
  ['redirect-to-login likely', refused({ status: 302, response: [['Location', '/UserLogin.aspx']] })],
  ['redirect-to-login likely', refused({ status: 302, response: [['Location', 'https://login.b.test/']] })],
  ['error-page-without-cors possible', [blocked({ status: 500, response: [iis], mimeType: 'application/json' })]],
  [
    'error-page-without-cors certain',
    refused({ status: 302, response: [['Location', '/Oops?aspxerrorpath=/orders']] }),
  ],
  [
    'error-page-without-cors likely',
    [
      preflight({ method: 'PATCH', response: [allowOrigin, ['Access-Control-Allow-Methods', 'PATCH']] }),
      blocked({ method: 'PATCH', time: 20, status: 405, response: [iis, ['Allow', 'GET, HEAD, OPTIONS, TRACE']] }),
    ],
  ],
  ['app-not-running likely', [blocked({ status: 504, response: [['Server', 'nginx']] })]],
  [
    'app-not-running likely',
    [
      bareFailure({ url: `${api}/app.js`, response: [['X-Powered-By', 'ASP.NET']] }),
      bareFailure({ start: 50, response: [['X-Powered-By', 'ASP.NET']] }),
    ],
  ],
  [
    'config-broken likely',
    [
      sent({ origin: null, response: [iis] }),
      bareFailure({ url: 'https://api.contoso.test/site.css', origin: null, start: 20, error: null }),
      bareFailure({ start: 50 }),
    ],
  ],
  ['config-broken possible', [bareFailure({ url: `${api}/2`, origin: null, error: null }), bareFailure({ start: 50 })]],
  [
    'body-too-large likely',
    [
      blocked({
        method: 'POST',
        status: 404,
        request: [['Content-Length', '52428800']],
        response: [iis],
        mimeType: html,
      }),
    ],
  ],
  ['http-sys likely', [blocked({ status: 404, response: [['Server', 'Microsoft-HTTPAPI/2.0']], mimeType: html })]],
  [
    'webapi-no-policy likely',
    refused({ status: 405, response: [['Server', 'Microsoft-HTTPAPI/2.0']], mimeType: 'application/json' }),
  ],
  [
    'azure-platform-cors likely',
    [
      sent({ url: 'https://orders.azurewebsites.net/a', response: [allowOrigin] }),
      ...refused({ url: 'https://orders.azurewebsites.net/b', status: 200, response: [iis] }),
    ],
  ],
  [
    'azure-platform-cors possible',
    [
      sent({ url: `${api}/2`, response: [origin('*'), ['Set-Cookie', 'ARRAffinity=1f;Path=/;HttpOnly']] }),
      ...refused({ status: 200, response: [iis] }),
    ],
  ],
  [
    'altered-by-extension likely',
    [blocked({ response: [['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH']] })],
  ],
  [
    'vary-missing certain',
    [
      sent({ response: [allowOrigin] }),
      sent({ start: 30, origin: 'https://b.test', response: [origin('https://b.test')] }),
      blocked({ start: 60, response: [origin('https://b.test'), ['Age', '30']] }),
    ],
  ],
  [
    'vary-missing likely',
    [
      sent({ response: [allowOrigin] }),
      sent({ start: 30, origin: 'https://b.test', response: [origin('https://b.test')] }),
      blocked({ start: 60, response: [origin('https://b.test')] }),
    ],
  ],
  ['vary-missing certain', [sent({ response: [allowOrigin] }), blocked({ start: 60, response: [['X-Cache', 'HIT']] })]],
  [
    'vary-missing likely',
    [
      sent({ origin: null, type: 'image', request: [['Sec-Fetch-Mode', 'no-cors']] }),
      sent({ start: 30, response: [allowOrigin] }),
      blocked({ start: 60, response: [iis] }),
    ],
  ],
  [
    'origin-host likely',
    [
      sent({ response: [allowOrigin] }),
      sent({ start: 30, origin: 'https://b.test', response: [origin('https://b.test')] }),
      blocked({ start: 60, origin: 'https://c.test', response: [allowOrigin] }),
    ],
  ],
  ['origin-not-url certain', [blocked({ response: [origin('null')] })]],
  ['origin-not-url certain', [blocked({ response: [origin('https://u@app.contoso.test')] })]],
  ['origin-not-url certain', [blocked({ response: [origin('https:app.contoso.test')] })]],
  ['origin-not-url certain', [blocked({ response: [origin('localhost:3000')] })]],
  ['error-page-without-cors possible', [blocked({ status: 404, response: [iis] })]],
  ['tracing-headers certain', refused({ asks: 'x-cloud-trace-context', response: [allowOrigin, credentials, put] })],
  [
    'redirect-to-https certain',
    refused({ url: 'http://contoso.test/a', status: 301, response: [['Location', 'https://www.contoso.test/a']] }),
  ],
  [
    'redirect-to-https certain',
    refused({
      url: 'http://login.contoso.test:8080/sign-in',
      status: 301,
      response: [['Location', 'https://login.contoso.test:8443/sign-in']],
    }),
  ],
  [
    'redirect-to-https possible',
    refused({ url: 'http://api.contoso.test/a', status: 301, response: [['Location', 'https://api.contoso.test/']] }),
  ],
  ['redirect-canonical certain', redirected('https://api.contoso.test/a?b=1', 'https://www.api.contoso.test/A/?b=1')],
  ['redirect-to-itself certain', redirected(api, `${api}?AspxAutoDetectCookieSupport=1`)],
  ['redirect-to-itself certain', redirected(`${api}?a=1`, `${api}?a=1&AspxAutoDetectCookieSupport=1`)],
  [
    'redirect-to-login likely',
    redirected('http://api.contoso.test/a', 'https://api.contoso.test/Account/Login?ReturnUrl=%2Fa'),
  ],
  ['redirect-to-login likely', redirected('https://contoso.test/', 'https://www.contoso.test/?returnUrl=%2F')],
  ['redirect-to-login likely', redirected('https://sso.contoso.test/api/users', 'https://sso.contoso.test/login')],
  ['redirect-to-login likely', redirected('https://api.contoso.test/oauth/clients', 'https://login.b.test/authorize')],
  [
    'redirect-to-login likely',
    [
      sent({ origin: 'null', status: 302, response: [origin('*'), ['Location', '/Account/Login']] }),
      blocked({ url: 'https://api.contoso.test/Account/Login', origin: 'null', start: 10, response: [iis] }),
    ],
  ],
  [
    'origin-null likely',
    [
      sent({ origin: 'null', status: 301, response: [origin('*'), ['Location', `${api}/`]] }),
      blocked({ url: `${api}/`, origin: 'null', start: 10, response: [iis] }),
    ],
  ],
  [
    'origin-null likely',
    [
      sent({ origin: 'null', status: 302, response: [origin('*'), ['Location', 'https://b.test/']] }),
      blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [iis] }),
    ],
  ],
  [
    'redirect-origin-null likely',
    [
      sent({ origin: null, status: 302, response: [allowOrigin, ['Location', 'https://b.test/']] }),
      blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [iis] }),
    ],
  ],
  ['origin-scheme likely', [blocked({ response: [origin('http://app.contoso.test'), ['Age', '300']] })]],
  ['origin-port likely', [blocked({ response: [origin(`${page}:8443`), ['Vary', 'Origin']] })]],
  ['origin-port certain', [blocked({ response: [origin(`${page}:443`), ['Vary', 'Origin'], ['Age', '300']] })]],
  ['origin-host likely', [blocked({ response: [origin('https://www.contoso.test'), ['X-Cache', 'HIT']] })]],
  ['origin-host likely', [blocked({ response: [origin('https://www.contoso.test'), ['Vary', 'Origin']] })]],
  ['origin-host likely', refused({ response: [origin('https://www.contoso.test'), ['Vary', 'Origin']] })],
  [
    'vary-missing likely',
    [
      sent({ url: `${api}/2`, response: [allowOrigin] }),
      blocked({ start: 60, response: [origin('https://www.contoso.test'), ['X-Cache', 'HIT']] }),
    ],
  ],
  [
    'vary-missing likely',
    [
      sent({ url: `${api}/2`, response: [allowOrigin] }),
      sent({ start: 30, origin: 'https://b.test', response: [origin('https://b.test')] }),
      blocked({ start: 60, response: [origin('https://b.test'), ['Age', '30']] }),
    ],
  ],
  [
    'vary-missing likely',
    [
      preflight({ method: 'GET', asks: 'x-a', response: [allowOrigin, ['Access-Control-Allow-Headers', 'x-a']] }),
      blocked({
        time: 20,
        request: [['X-A', '1']],
        response: [origin('https://www.contoso.test'), ['X-Cache', 'HIT']],
      }),
    ],
  ],
];
