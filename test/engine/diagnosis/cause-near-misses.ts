import type { HarEntry } from '../../../src/engine';
import type { CauseCode, ProblemCauseCode } from '../../../src/engine/diagnosis/causes/codes';
import { allowOrigin, api, blocked, page, preflight, sent } from '../har';
import {
  bareFailure,
  cookie,
  credentials,
  framework,
  html,
  iis,
  origin,
  put,
  redirected,
  refused,
} from './cause-entries';

const json = 'application/json';
const nginx = ['Server', 'nginx'] as const;
const httpSys = ['Server', 'Microsoft-HTTPAPI/2.0'] as const;
const allowMethods = (value: string) => ['Access-Control-Allow-Methods', value] as const;
const allowHeaders = (value: string) => ['Access-Control-Allow-Headers', value] as const;
const redirect = (location: string) => refused({ status: 302, response: [['Location', location]] });

/** What looks like a cause, and has another one; null: none that can be told. */
export const nearMisses: Readonly<
  Record<ProblemCauseCode, readonly (readonly [what: string, is: CauseCode | null, entries: readonly HarEntry[]])[]>
> = {
  'origin-refused': [
    ['nothing that speaks of CORS', 'cors-not-configured', [blocked({ response: [iis] })]],
    ['the origin of another', 'origin-host', [blocked({ response: [origin('https://b.test'), ['Vary', 'Origin']] })]],
  ],
  'token-endpoint': [
    [
      'a route of Web API that is called so',
      'webapi-policy-refused',
      refused({ url: 'https://api.contoso.test/api/token', status: 400, response: [iis], mimeType: json }),
    ],
  ],
  'altered-by-extension': [
    ['a server’s own list of methods', 'origin-refused', [blocked({ response: [allowMethods('GET, PUT, POST')] })]],
    [
      'the list of extensions on a good preflight, where servers send lists, too',
      'origin-refused',
      refused({ response: [allowMethods('GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH')] }),
    ],
    [
      '* twice, which two layers send more often',
      'duplicate-layers',
      [blocked({ response: [origin('*'), origin('*')] })],
    ],
  ],
  'app-not-running': [
    ['an error for another origin', 'origin-host', [blocked({ status: 502, response: [origin('https://b.test')] })]],
    [
      'one URL that fails',
      'error-page-without-cors',
      [sent({ url: `${api}/2`, origin: null }), bareFailure({ start: 50 })],
    ],
    [
      'an error of the application',
      'error-page-without-cors',
      [blocked({ status: 500, response: [iis], mimeType: json })],
    ],
  ],
  'aspnetcore-policy-refused': [
    [
      'an endpoint for OPTIONS, which says what it allows',
      'cors-not-configured',
      refused({
        status: 204,
        response: [
          ['Server', 'Kestrel'],
          ['Allow', 'GET, PUT, OPTIONS'],
        ],
      }),
    ],
    ['204 of another server', 'cors-not-configured', refused({ status: 204, response: [nginx] })],
    ['204 of ASP.NET Framework', 'cors-not-configured', refused({ status: 204, response: [iis, framework] })],
    [
      '204 with the origin, without the method',
      'method-missing',
      refused({ status: 204, response: [['Server', 'Kestrel'], allowOrigin] }),
    ],
  ],
  'auth-before-cors': [
    ['a request that needs a log-in', 'error-page-without-cors', [blocked({ status: 401, response: [iis] })]],
    ['a preflight that is not found', 'options-route-missing', refused({ status: 404, response: [iis] })],
  ],
  'azure-platform-cors': [
    [
      'the same on a server that is not Azure',
      'response-only',
      [sent({ url: `${api}/2`, response: [allowOrigin] }), ...refused({ status: 200, response: [iis] })],
    ],
    [
      'an error of an application on Azure',
      'error-page-without-cors',
      [blocked({ url: 'https://a.azurewebsites.net/', status: 500, response: [iis] })],
    ],
    [
      'the wrong method on Azure',
      'method-missing',
      refused({ url: 'https://a.azurewebsites.net/', response: [allowOrigin] }),
    ],
  ],
  'body-too-large': [
    [
      'a small body that is not found',
      'error-page-without-cors',
      [blocked({ method: 'POST', status: 404, request: [['Content-Length', '12']], response: [iis], mimeType: html })],
    ],
    [
      'a large body that the application does not find',
      'error-page-without-cors',
      [
        blocked({
          method: 'POST',
          status: 404,
          request: [['Content-Length', '52428800']],
          response: [iis],
          mimeType: json,
        }),
      ],
    ],
  ],
  'config-broken': [
    ['one URL that fails', 'error-page-without-cors', [bareFailure({})]],
    [
      'two URLs that failed, and all is well again for others',
      'error-page-without-cors',
      [
        bareFailure({ url: `${api}/2` }),
        bareFailure({ start: 20 }),
        sent({ start: 50, origin: null, url: `${api}/3` }),
      ],
    ],
    [
      'failures that ASP.NET Framework reports',
      'error-page-without-cors',
      [bareFailure({ url: `${api}/2`, response: [framework] }), bareFailure({ start: 50, response: [framework] })],
    ],
    [
      'failures in JSON',
      'error-page-without-cors',
      [bareFailure({ url: `${api}/2`, mimeType: json }), bareFailure({ start: 50, mimeType: json })],
    ],
    [
      'failures of another server',
      'error-page-without-cors',
      [
        blocked({ url: `${api}/a.css`, status: 500, response: [nginx] }),
        blocked({ start: 50, status: 500, response: [nginx] }),
      ],
    ],
  ],
  'cors-module-unlisted-origin': [
    ['403 of another server', 'auth-before-cors', refused({ status: 403, response: [nginx] })],
    [
      '403 for requests without an origin, too',
      'auth-before-cors',
      [sent({ origin: null, status: 403, response: [iis] }), ...refused({ status: 403, response: [iis] })],
    ],
    [
      '403 for an origin that is let in elsewhere',
      'auth-before-cors',
      [sent({ url: `${api}/2`, response: [iis, allowOrigin] }), ...refused({ status: 403, response: [iis] })],
    ],
  ],
  'cors-not-configured': [
    ['another origin is let in', 'origin-host', [blocked({ response: [origin('https://b.test')] })]],
    ['an error', 'app-not-running', [blocked({ status: 502, response: [nginx] })]],
  ],
  'credentials-not-true': [
    ['the origin differs, too', 'origin-host', [blocked({ response: [origin('https://b.test')] })]],
  ],
  'duplicate-layers': [
    [
      'a list of origins in one line',
      'origins-in-one-header',
      [blocked({ response: [origin(`${page}, https://b.test`)] })],
    ],
    ['one origin', 'origin-host', [blocked({ response: [origin('https://b.test')] })]],
  ],
  'error-page-without-cors': [
    [
      'a good answer without headers',
      'cors-not-configured',
      [sent({ url: `${api}/2`, response: [allowOrigin] }), blocked({ start: 50, response: [iis] })],
    ],
    [
      'an error of a server whose good answers lack the header, too',
      'cors-not-configured',
      [blocked({ url: `${api}/2`, response: [iis] }), blocked({ start: 50, status: 404, response: [iis] })],
    ],
    ['a redirect to another page', null, redirect('/Oops?from=/orders')],
  ],
  'headers-missing': [
    [
      'the method is missing, too, and comes first',
      'method-missing',
      refused({ asks: 'x-a', response: [allowOrigin, credentials, allowHeaders('x-b')] }),
    ],
    [
      'all headers are listed',
      'method-missing',
      refused({ asks: 'x-a', response: [allowOrigin, credentials, allowHeaders('X-A')] }),
    ],
  ],
  'headers-unparseable': [
    [
      'empty members',
      'headers-missing',
      refused({ asks: 'x-a', response: [allowOrigin, credentials, put, allowHeaders(',,')] }),
    ],
  ],
  'http-sys': [
    [
      'a service that listens on http.sys itself and takes no OPTIONS',
      'options-verb-unhandled',
      refused({ status: 405, response: [httpSys, ['Allow', 'POST']], mimeType: html }),
    ],
    ['one that fails', 'error-page-without-cors', [blocked({ status: 500, response: [httpSys], mimeType: html })]],
    [
      'an application on http.sys without IIS',
      'error-page-without-cors',
      [
        sent({ url: `${api}/2`, origin: null, response: [httpSys] }),
        blocked({ start: 50, status: 404, response: [httpSys] }),
      ],
    ],
    ['a good answer', 'cors-not-configured', [blocked({ response: [httpSys] })]],
  ],
  'iis-options-handler': [
    ['Allow without Public', 'cors-not-configured', refused({ status: 200, response: [iis, ['Allow', 'GET, PUT']] })],
    [
      'a list of methods in customHeaders',
      'method-missing',
      refused({
        status: 200,
        response: [iis, allowOrigin, credentials, allowMethods('GET'), ['Allow', 'GET'], ['Public', 'GET']],
      }),
    ],
    [
      'an answer of WebDAV’s with another status',
      'options-verb-unhandled',
      refused({ status: 405, response: [iis, ['Allow', 'GET'], ['Public', 'GET']] }),
    ],
  ],
  'method-case': [
    [
      'another method',
      'method-missing',
      refused({ method: 'PUT', response: [allowOrigin, credentials, allowMethods('PATCH')] }),
    ],
  ],
  'method-missing': [
    [
      'the same method in another case',
      'method-case',
      refused({ method: 'patch', response: [allowOrigin, credentials, allowMethods('PATCH')] }),
    ],
  ],
  'methods-unparseable': [
    ['an empty member', 'method-missing', refused({ response: [allowOrigin, credentials, allowMethods('GET,,POST')] })],
  ],
  'options-route-missing': [
    [
      '404 of the request itself',
      'error-page-without-cors',
      [blocked({ status: 404, response: [['Server', 'Kestrel']] })],
    ],
    ['405', 'options-verb-unhandled', refused({ status: 405, response: [['Server', 'Kestrel']] })],
  ],
  'options-verb-unhandled': [
    [
      '405 of the request itself',
      'error-page-without-cors',
      [blocked({ method: 'POST', status: 405, response: [iis] })],
    ],
    ['405 of Web API, which got it', 'webapi-no-policy', refused({ status: 405, response: [iis], mimeType: json })],
  ],
  'origin-case': [['another host in upper case', 'origin-host', [blocked({ response: [origin('https://B.test')] })]]],
  'origin-host': [
    ['another scheme', 'origin-scheme', [blocked({ response: [origin('http://app.contoso.test')] })]],
    ['a pattern', 'origin-wildcard-pattern', [blocked({ response: [origin('https://*.contoso.test')] })]],
  ],
  'origin-loopback-alias': [
    [
      'another port of one name',
      'origin-port',
      [blocked({ origin: 'http://localhost:3000', response: [origin('http://localhost:4200')] })],
    ],
  ],
  'origin-not-url': [
    ['another origin', 'origin-host', [blocked({ response: [origin('https://b.test')] })]],
    ['a user name before another host', 'origin-host', [blocked({ response: [origin('https://u@b.test')] })]],
    [
      'null, on an error that comes first',
      'redirect-canonical',
      refused({ status: 308, response: [origin('null'), ['Location', '/orders/']] }),
    ],
  ],
  'origin-null': [
    [
      'null after a redirect',
      'redirect-origin-null',
      [
        sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/']] }),
        blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [iis] }),
      ],
    ],
    ['null let in for a page that has an origin', 'origin-not-url', [blocked({ response: [origin('null')] })]],
  ],
  'origin-path': [['a slash only', 'origin-trailing-slash', [blocked({ response: [origin(`${page}/`)] })]]],
  'origin-port': [
    [
      'another scheme, and with it another port',
      'origin-scheme',
      [blocked({ origin: 'https://app.contoso.test:444', response: [origin('http://app.contoso.test')] })],
    ],
  ],
  'origin-scheme': [['another host', 'origin-host', [blocked({ response: [origin('https://b.test')] })]]],
  'origin-trailing-slash': [['a path', 'origin-path', [blocked({ response: [origin(`${page}/app`)] })]]],
  'origin-wildcard-pattern': [
    ['* with credentials', 'wildcard-with-credentials', [blocked({ response: [origin('*')] })]],
  ],
  'origins-in-one-header': [
    ['one origin twice', 'duplicate-layers', [blocked({ response: [origin(`${page}, ${page}`)] })]],
  ],
  'preflight-only': [
    ['a response that was not preflighted', 'cors-not-configured', [blocked({ response: [iis] })]],
    [
      'a response with another CORS header',
      'cors-not-configured',
      [
        preflight({ response: [allowOrigin, put] }),
        blocked({ method: 'PUT', time: 20, response: [['Access-Control-Expose-Headers', 'x']] }),
      ],
    ],
  ],
  'redirect-canonical': [
    ['another port', null, redirect('https://api.contoso.test:8443/orders')],
    ['another query', null, redirect('/orders?lang=en')],
    [
      'a query by which ASP.NET tests for cookies',
      'redirect-to-itself',
      redirect('/orders?AspxAutoDetectCookieSupport=1'),
    ],
    [
      'another host with the way back',
      'redirect-to-login',
      redirect('https://www.api.contoso.test/orders?returnUrl=%2F'),
    ],
    ['another page', null, redirect('https://api.contoso.test/invoices')],
    ['the URL itself', 'redirect-to-itself', redirect(`${api}#top`)],
    [
      'http to https',
      'redirect-to-https',
      refused({
        url: 'http://api.contoso.test/a',
        status: 301,
        response: [['Location', 'https://api.contoso.test/a/']],
      }),
    ],
  ],
  'redirect-origin-null': [
    ['a page without an origin', 'origin-null', [blocked({ origin: 'null', response: [iis] })]],
    [
      'a page without an origin, after a redirect within one server',
      'origin-null',
      [
        sent({ origin: 'null', status: 301, response: [origin('*'), ['Location', `${api}/`]] }),
        blocked({ url: `${api}/`, origin: 'null', start: 10, response: [iis] }),
      ],
    ],
  ],
  'redirect-to-https': [
    [
      'a log-in on https',
      'redirect-to-login',
      redirected('http://api.contoso.test/a', 'https://api.contoso.test/Account/Login?ReturnUrl=%2Fa'),
    ],
    [
      'another host on https',
      null,
      refused({ url: 'http://api.contoso.test/a', status: 301, response: [['Location', 'https://b.test/a']] }),
    ],
  ],
  'redirect-by-browser': [
    [
      'the server’s own redirect to https',
      'redirect-to-https',
      refused({
        url: 'http://api.contoso.test/a',
        status: 307,
        response: [['Location', 'https://api.contoso.test/a']],
      }),
    ],
  ],
  'redirect-to-itself': [
    ['another spelling', 'redirect-canonical', redirect('/Orders')],
    ['a test for cookies of another URL', null, redirect('/invoices?AspxAutoDetectCookieSupport=1')],
  ],
  'redirect-to-login': [
    ['another page', null, redirect('/invoices?from=orders')],
    ['a word that begins like one', null, redirect('/authorized-books/')],
    ['words that end like one', null, redirect('/blog-intro/catalogin')],
    ['words with a hyphen that hold one', null, redirect('/design-in-action')],
    ['a query that names something else', null, redirect('/invoices?noreturnurl=1')],
    [
      'a server with such a name',
      'cors-not-configured',
      redirected('https://sso.contoso.test/users', 'https://sso.contoso.test/groups'),
    ],
    [
      'a URL with such a word',
      'cors-not-configured',
      redirected('https://api.contoso.test/login', 'https://api.contoso.test/login/v2'),
    ],
    [
      'a server with such a name that fails after a redirect',
      'error-page-without-cors',
      [
        sent({ url: 'https://sso.contoso.test/users', status: 301, response: [allowOrigin, ['Location', '/users/']] }),
        blocked({ url: 'https://sso.contoso.test/users/', start: 10, status: 500, response: [iis] }),
      ],
    ],
  ],
  'request-filtering-verb': [
    [
      'a page of an application in a session',
      'options-route-missing',
      refused({ status: 404, response: [iis, ['Set-Cookie', 'ASP.NET_SessionId=x; path=/']], mimeType: html }),
    ],
    [
      '404 of an application in IIS',
      'options-route-missing',
      refused({ status: 404, response: [iis], mimeType: json }),
    ],
    [
      '404 that ASP.NET Framework sends',
      'options-route-missing',
      refused({ status: 404, response: [iis, framework], mimeType: html }),
    ],
    [
      '404 for other methods, too',
      'options-route-missing',
      [
        sent({ origin: null, status: 404, response: [iis] }),
        ...refused({ status: 404, response: [iis], mimeType: html }),
      ],
    ],
  ],
  'response-header-sent-by-client': [
    [
      'a header of a request',
      'headers-missing',
      refused({
        asks: 'x-access-control',
        response: [allowOrigin, credentials, put],
      }),
    ],
  ],
  'response-only': [
    [
      'no response carries the header',
      'cors-not-configured',
      [sent({ url: `${api}/2`, origin: null }), ...refused({ status: 200, response: [nginx] })],
    ],
  ],
  'tracing-headers': [
    [
      'a header of the page beside one of a tracer',
      'headers-missing',
      refused({ asks: 'traceparent,x-a', response: [allowOrigin, credentials, put] }),
    ],
  ],
  'vary-missing': [
    [
      'out of a cache, and nothing tells that the server names others',
      'origin-host',
      [
        sent({ origin: 'https://b.test', response: [origin('https://b.test')] }),
        blocked({ start: 50, response: [origin('https://b.test'), ['X-Cache', 'HIT']] }),
      ],
    ],
    [
      'out of a cache, with what no page’s answer says',
      'origin-trailing-slash',
      [
        sent({ url: `${api}/2`, response: [allowOrigin] }),
        blocked({ start: 60, response: [origin(`${page}/`), ['X-Cache', 'HIT']] }),
      ],
    ],
    [
      'one fixed origin',
      'origin-host',
      [
        sent({ origin: 'https://b.test', response: [origin('https://b.test')] }),
        blocked({ start: 50, response: [origin('https://b.test')] }),
      ],
    ],
    [
      'Vary: Origin is there',
      'origin-host',
      [
        sent({ response: [allowOrigin] }),
        sent({ start: 30, origin: 'https://b.test', response: [origin('https://b.test')] }),
        blocked({ start: 60, response: [origin('https://b.test'), ['Vary', 'Accept-Encoding, Origin']] }),
      ],
    ],
    [
      'a POST, which caches do not keep',
      'origin-host',
      [
        sent({ method: 'POST', response: [allowOrigin] }),
        sent({ start: 30, origin: 'https://b.test', response: [origin('https://b.test')] }),
        blocked({ method: 'POST', start: 60, response: [origin('https://b.test')] }),
      ],
    ],
    [
      'another URL without the header',
      'cors-not-configured',
      [sent({ url: `${api}/2`, response: [allowOrigin] }), blocked({ start: 60, response: [['X-Cache', 'HIT']] })],
    ],
  ],
  'webapi-no-policy': [
    [
      '405 in JSON of another server',
      'options-verb-unhandled',
      refused({ status: 405, response: [nginx], mimeType: json }),
    ],
    [
      '405 in JSON of Kestrel',
      'options-verb-unhandled',
      refused({ status: 405, response: [['Server', 'Kestrel']], mimeType: json }),
    ],
    ['405 as a page', 'options-verb-unhandled', refused({ status: 405, response: [iis], mimeType: html })],
  ],
  'webapi-policy-refused': [
    [
      '400 in JSON of another server',
      'error-page-without-cors',
      refused({ status: 400, response: [nginx], mimeType: json }),
    ],
    ['400 as a page', 'error-page-without-cors', refused({ status: 400, response: [iis], mimeType: html })],
  ],
  'webdav-verb': [
    [
      'an answer of the application, where WebDAV is installed',
      'error-page-without-cors',
      [
        sent({ url: `${api}/2`, origin: null, method: 'OPTIONS', response: [iis, ['DAV', '1,2']] }),
        preflight({ start: 50, response: [allowOrigin, put] }),
        blocked({
          start: 49,
          method: 'PUT',
          time: 20,
          status: 405,
          response: [iis, framework, ['Allow', 'GET']],
          mimeType: json,
        }),
      ],
    ],
    [
      'PATCH, which is none of WebDAV’s',
      'error-page-without-cors',
      [
        preflight({ method: 'PATCH', response: [allowOrigin, allowMethods('PATCH')] }),
        blocked({ method: 'PATCH', time: 20, status: 405, response: [iis, ['Allow', 'GET, TRACE']] }),
      ],
    ],
    [
      '405 of the application',
      'error-page-without-cors',
      [
        preflight({ response: [allowOrigin, put] }),
        blocked({ method: 'PUT', time: 20, status: 405, response: [iis, ['Allow', 'GET, POST']] }),
      ],
    ],
  ],
  'wildcard-with-credentials': [
    [
      'a page without an origin',
      'origin-null',
      [blocked({ origin: 'null', request: [cookie], response: [origin('*')] })],
    ],
    ['* twice', 'duplicate-layers', [blocked({ response: [origin('*, *')] })]],
  ],
  'windows-auth-preflight': [
    ['Bearer', 'auth-before-cors', refused({ status: 401, response: [iis, ['WWW-Authenticate', 'Bearer']] })],
    [
      'Negotiate of Kestrel by itself',
      'auth-before-cors',
      refused({
        status: 401,
        response: [
          ['Server', 'Kestrel'],
          ['WWW-Authenticate', 'Negotiate'],
        ],
      }),
    ],
    [
      'the request itself',
      'error-page-without-cors',
      [blocked({ status: 401, response: [iis, ['WWW-Authenticate', 'NTLM']] })],
    ],
  ],
};
