import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry, type RequestReport } from '../../../src/engine';
import { allowOrigin, blocked, page, preflight, sent, unsent } from '../har';

const server = ['Server', 'nginx'] as const;
const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
const star = ['Access-Control-Allow-Origin', '*'] as const;

interface Row {
  readonly what: string;
  readonly entries: readonly HarEntry[];
  readonly verdict: RequestReport['verdict'];
  readonly credentials?: RequestReport['credentials'];
  /** Chromium's code, with `when` unless always. */
  readonly reasons: readonly string[];
  /** Rules, in order, with `when` unless always. */
  readonly problems?: readonly string[];
}

const allowedOrigin = (value: string) => ['Access-Control-Allow-Origin', value] as const;

const rows: readonly Row[] = [
  {
    what: 'allowed',
    entries: [sent({ response: [allowOrigin] })],
    verdict: 'allowed',
    credentials: 'omit',
    reasons: [],
  },
  {
    what: 'allowed with credentials, since a cookie was sent',
    entries: [sent({ request: [['Cookie', 'a=1']], response: [allowOrigin, credentials] })],
    verdict: 'allowed',
    credentials: 'include',
    reasons: [],
  },
  {
    what: 'star was read: then no credentials were sent',
    entries: [sent({ response: [star] })],
    verdict: 'allowed',
    credentials: 'omit',
    reasons: [],
  },
  {
    what: 'star was blocked: then credentials were sent',
    entries: [blocked({ response: [star, credentials] })],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['WildcardOriginNotAllowed'],
    problems: ['allow-origin-wildcard-with-credentials'],
  },
  {
    what: 'the right origin was blocked: then it was the credentials',
    entries: [blocked({ response: [allowOrigin] })],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['InvalidAllowCredentials'],
    problems: ['allow-credentials-not-true'],
  },
  {
    what: 'Allow-Credentials is True',
    entries: [blocked({ response: [allowOrigin, ['Access-Control-Allow-Credentials', 'True']] })],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['InvalidAllowCredentials'],
  },
  {
    what: 'no Allow-Origin; the rest depends on credentials',
    entries: [blocked({ response: [server] })],
    verdict: 'blocked',
    credentials: 'unknown',
    reasons: ['MissingAllowOriginHeader'],
    problems: ['allow-origin-missing', 'allow-credentials-not-true with-credentials'],
  },
  {
    what: 'no Allow-Origin on an error',
    entries: [blocked({ status: 500, response: [server] })],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'the scheme differs',
    entries: [blocked({ response: [allowedOrigin('http://app.contoso.test'), credentials] })],
    verdict: 'blocked',
    credentials: 'unknown',
    reasons: ['AllowOriginMismatch'],
    problems: ['allow-origin-mismatch'],
  },
  {
    what: 'null is allowed, the page has an origin',
    entries: [blocked({ response: [allowedOrigin('null'), credentials] })],
    verdict: 'blocked',
    reasons: ['AllowOriginMismatch'],
  },
  {
    what: 'two lines',
    entries: [blocked({ response: [star, allowOrigin, credentials] })],
    verdict: 'blocked',
    reasons: ['MultipleAllowOriginValues'],
  },
  {
    what: 'a list in one line',
    entries: [blocked({ response: [allowedOrigin(`${page}, https://b.test`), credentials] })],
    verdict: 'blocked',
    reasons: ['MultipleAllowOriginValues'],
  },
  {
    what: 'no URL',
    entries: [blocked({ response: [allowedOrigin('app.contoso.test'), credentials] })],
    verdict: 'blocked',
    reasons: ['InvalidAllowOriginValue'],
  },
  {
    what: 'empty',
    entries: [blocked({ response: [allowedOrigin(''), credentials] })],
    verdict: 'blocked',
    reasons: ['InvalidAllowOriginValue'],
  },
  {
    what: 'a literal pattern is a URL',
    entries: [blocked({ response: [allowedOrigin('https://*.contoso.test'), credentials] })],
    verdict: 'blocked',
    reasons: ['AllowOriginMismatch'],
  },
  {
    what: 'a pattern with a star for the scheme is none',
    entries: [blocked({ response: [allowedOrigin('*://app.contoso.test'), credentials] })],
    verdict: 'blocked',
    reasons: ['InvalidAllowOriginValue'],
  },
  {
    what: 'preflight without Allow-Origin',
    entries: [preflight({ response: [server], asks: 'x-a' }), unsent({ method: 'PUT', request: [['X-A', '1']] })],
    verdict: 'blocked',
    reasons: ['PreflightMissingAllowOriginHeader'],
    problems: [
      'allow-origin-missing',
      'allow-credentials-not-true with-credentials',
      'method-not-allowed',
      'headers-not-allowed',
    ],
  },
  {
    what: 'preflight with an error status: the origin comes first',
    entries: [preflight({ status: 405 }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    reasons: ['PreflightMissingAllowOriginHeader'],
  },
  {
    what: 'preflight with an error status alone',
    entries: [
      preflight({ status: 405, response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'PUT']] }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'blocked',
    reasons: ['PreflightInvalidStatus'],
    problems: ['preflight-status'],
  },
  {
    what: 'preflight redirected',
    entries: [
      preflight({ status: 307, response: [['Location', '/b']], error: 'net::ERR_INVALID_REDIRECT' }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'blocked',
    reasons: ['PreflightDisallowedRedirect'],
  },
  {
    what: 'method missing',
    entries: [preflight({ response: [allowOrigin, credentials] }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    reasons: ['MethodDisallowedByPreflightResponse'],
  },
  {
    what: 'header missing',
    entries: [
      preflight({
        method: 'GET',
        asks: 'x-a,x-b',
        response: [allowOrigin, credentials, ['Access-Control-Allow-Headers', 'x-a']],
      }),
      unsent({
        request: [
          ['X-A', '1'],
          ['X-B', '1'],
        ],
      }),
    ],
    verdict: 'blocked',
    reasons: ['HeaderDisallowedByPreflightResponse'],
  },
  {
    what: 'methods that are no list',
    entries: [
      preflight({ response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'GET; PUT']] }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'blocked',
    reasons: ['InvalidAllowMethodsPreflightResponse'],
  },
  {
    what: 'headers that are no list',
    entries: [
      preflight({
        method: 'GET',
        asks: 'x-a',
        response: [allowOrigin, credentials, ['Access-Control-Allow-Headers', '"x-a"']],
      }),
      unsent({ request: [['X-A', '1']] }),
    ],
    verdict: 'blocked',
    reasons: ['InvalidAllowHeadersPreflightResponse'],
  },
  {
    what: 'the preflight passes and the response is bare',
    entries: [
      preflight({ response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'PUT']] }),
      blocked({ method: 'PUT', time: 20, response: [server] }),
    ],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'star for the method, kept back: then credentials were sent',
    entries: [
      preflight({ response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', '*']] }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['MethodDisallowedByPreflightResponse'],
  },
  {
    what: 'two reasons, by the credentials mode',
    entries: [preflight({ response: [star] }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    credentials: 'unknown',
    reasons: [
      'MethodDisallowedByPreflightResponse without-credentials',
      'PreflightWildcardOriginNotAllowed with-credentials',
    ],
  },
  {
    what: 'redirect to a URL with a password',
    entries: [blocked({ status: 302, response: [allowOrigin, credentials, ['Location', 'https://u:p@b.test/']] })],
    verdict: 'blocked',
    reasons: ['RedirectContainsCredentials'],
  },
  {
    what: 'the second hop says null',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/']] }),
      blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [allowOrigin, credentials] }),
    ],
    verdict: 'blocked',
    reasons: ['AllowOriginMismatch'],
  },
  {
    what: 'all at once, in order',
    entries: [
      preflight({ status: 401, asks: 'authorization', response: [allowedOrigin('http://app.contoso.test')] }),
      unsent({ method: 'PUT', request: [['Authorization', 'x']] }),
    ],
    verdict: 'blocked',
    reasons: ['PreflightAllowOriginMismatch'],
    problems: [
      'allow-origin-mismatch',
      'allow-credentials-not-true with-credentials',
      'preflight-status',
      'method-not-allowed',
      'headers-not-allowed',
    ],
  },
  {
    what: 'a HAR that says nothing of errors: star depends on credentials',
    entries: [sent({ error: undefined, response: [star] })],
    verdict: 'unknown',
    credentials: 'unknown',
    reasons: ['WildcardOriginNotAllowed with-credentials'],
  },
  {
    what: 'a HAR that says nothing of errors: no Allow-Origin is blocked',
    entries: [sent({ error: undefined, response: [server] })],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'only the preflight is there, and it refuses',
    entries: [preflight({ error: undefined, response: [server] })],
    verdict: 'blocked',
    reasons: ['PreflightMissingAllowOriginHeader'],
  },
  {
    what: 'only the preflight is there, and it lets go',
    entries: [
      preflight({ error: undefined, response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'PUT']] }),
    ],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'the preflight’s connection broke',
    entries: [
      preflight({ status: 0, error: 'net::ERR_EMPTY_RESPONSE' }),
      unsent({ method: 'PUT', error: 'net::ERR_EMPTY_RESPONSE' }),
    ],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'a request to the page’s own origin, redirected elsewhere with a password',
    entries: [
      blocked({
        url: `${page}/a`,
        origin: null,
        status: 302,
        request: [['Sec-Fetch-Mode', 'cors']],
        response: [['Location', 'https://u:p@b.test/']],
      }),
    ],
    verdict: 'blocked',
    reasons: ['RedirectContainsCredentials'],
  },
  {
    what: 'a request to the page’s own origin, redirected within it with a password',
    entries: [
      sent({
        url: `${page}/a`,
        origin: null,
        status: 302,
        request: [['Sec-Fetch-Mode', 'cors']],
        response: [['Location', 'https://u:p@app.contoso.test/']],
      }),
    ],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'a 304 that the browser failed was no revalidation',
    entries: [blocked({ status: 304, response: [server] })],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'a 304 that the script asked for is judged',
    entries: [
      preflight({
        method: 'GET',
        asks: 'if-none-match',
        error: undefined,
        response: [allowOrigin, credentials, ['Access-Control-Allow-Headers', 'if-none-match']],
      }),
      sent({ time: 20, status: 304, error: undefined, request: [['If-None-Match', 'x']], response: [server] }),
    ],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  { what: 'no answer is not allowed', entries: [sent({ status: 0 })], verdict: 'unknown', reasons: [] },
  {
    what: 'Firefox lists a refused request with an Origin and without an answer',
    entries: [
      preflight({ error: undefined, response: [server] }),
      sent({ method: 'PUT', status: 0, error: undefined }),
    ],
    verdict: 'blocked',
    reasons: ['PreflightMissingAllowOriginHeader'],
  },
  {
    what: 'a POST over http in a HAR that says nothing of errors could be no-cors',
    entries: [sent({ url: 'http://api.contoso.test/', method: 'POST', error: undefined, response: [server] })],
    verdict: 'unknown',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'passed without the headers, as an extension may',
    entries: [sent({ request: [['Sec-Fetch-Mode', 'cors']], response: [server] })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'two equal Location lines are one redirect',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/'], ['Location', 'https://b.test/']] }),
      blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [server] }),
    ],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'the second hop is refused: its entry shows no script header',
    entries: [
      preflight({
        method: 'GET',
        asks: 'x-a',
        response: [allowOrigin, credentials, ['Access-Control-Allow-Headers', 'x-a']],
      }),
      sent({
        status: 307,
        request: [['X-A', '1']],
        response: [allowOrigin, credentials, ['Location', 'https://b.test/']],
      }),
      preflight({ method: 'GET', url: 'https://b.test/', origin: 'null', start: 12, asks: 'x-a', response: [server] }),
      unsent({ url: 'https://b.test/', start: 11, time: 8 }),
    ],
    verdict: 'blocked',
    reasons: ['PreflightMissingAllowOriginHeader'],
  },
  {
    what: 'a worker’s request: whether it was sent is not told',
    entries: [
      preflight({ pageref: 'page_1', response: [star, ['Access-Control-Allow-Methods', 'PUT']] }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'a page’s request: it was not sent, so its preflight kept it back',
    entries: [
      preflight({ pageref: 'page_1', response: [star, ['Access-Control-Allow-Methods', 'PUT']] }),
      unsent({ method: 'PUT', pageref: 'page_1' }),
    ],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['PreflightWildcardOriginNotAllowed'],
  },
  {
    what: 'a worker’s request whose preflight fails under every mode',
    entries: [preflight({ pageref: 'page_1', response: [server] }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    reasons: ['PreflightMissingAllowOriginHeader'],
  },
  {
    what: 'the preflight lets it go, and it looks unsent: one request, whose reason is not told',
    entries: [
      preflight({ response: [allowOrigin, credentials, ['Access-Control-Allow-Methods', 'PUT']] }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'provisional request headers, but an answer that lets the page in, whatever the mode',
    entries: [sent({ origin: null, wire: false, request: [['Referer', `${page}/`]], response: [allowOrigin] })],
    verdict: 'allowed',
    reasons: [],
  },
  {
    what: 'the same of an EventSource, which Chromium calls “other”, and which was sent to another scheme',
    entries: [
      sent({
        origin: null,
        wire: false,
        type: 'other',
        status: 307,
        request: [
          ['Referer', `${page}/`],
          ['Accept', 'text/event-stream'],
        ],
        response: [allowOrigin, ['Location', 'custom:/x']],
      }),
      unsent({ url: 'custom:/x', type: 'other', start: 10 }),
    ],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'the cookie went to the page’s own server only',
    entries: [
      sent({
        url: `${page}/a`,
        status: 307,
        request: [
          ['Cookie', 'a=1'],
          ['Sec-Fetch-Mode', 'cors'],
        ],
        response: [['Location', 'https://api.contoso.test/orders']],
      }),
      sent({ start: 10, request: [['Sec-Fetch-Mode', 'cors']], response: [star] }),
    ],
    verdict: 'allowed',
    credentials: 'omit',
    reasons: [],
  },
  {
    what: 'redirect to another scheme, which has an entry of its own',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', 'custom:/x']] }),
      unsent({ url: 'custom:/x', start: 10 }),
    ],
    verdict: 'blocked',
    reasons: ['CorsDisabledScheme'],
  },
  {
    what: 'redirect from the page’s own origin to another scheme',
    entries: [
      sent({
        url: `${page}/a`,
        origin: null,
        status: 302,
        request: [['Sec-Fetch-Mode', 'cors']],
        response: [['Location', 'custom:/x']],
      }),
      unsent({ url: 'custom:/x', start: 10 }),
    ],
    verdict: 'blocked',
    reasons: ['CorsDisabledScheme'],
  },
  {
    what: 'a value that is not UTF-8',
    entries: [blocked({ response: [allowedOrigin('https://\u00e4pp.test'), credentials] })],
    verdict: 'blocked',
    reasons: ['InvalidAllowOriginValue'],
  },
  {
    what: 'a value in UTF-8 is a URL',
    entries: [blocked({ response: [allowedOrigin('https://\u00c3\u00a4pp.test'), credentials] })],
    verdict: 'blocked',
    reasons: ['AllowOriginMismatch'],
  },
  {
    what: 'a preflight that was redirected, of which no response was recorded',
    entries: [preflight({ status: 0, error: 'net::ERR_INVALID_REDIRECT' }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    reasons: ['PreflightDisallowedRedirect'],
    problems: ['preflight-redirect'],
  },
  {
    what: 'a blocked redirect leads nowhere',
    entries: [blocked({ status: 302, response: [server, ['Location', 'https://b.test/']] })],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'a beacon always has credentials: the preflight refused it for them',
    entries: [
      unsent({ method: 'POST', type: 'ping' }),
      preflight({ method: 'POST', asks: 'content-type', response: [allowOrigin] }),
    ],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['PreflightInvalidAllowCredentials'],
  },
  {
    what: 'an answer of which nothing is told but its status lets nobody in',
    entries: [sent({ error: undefined })],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'stopped without a name before it was sent',
    entries: [sent({ status: 0, error: '', origin: null, wire: false })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'a redirect to what is no URL is a network error',
    entries: [
      sent({ status: 302, error: 'net::ERR_INVALID_REDIRECT', response: [allowOrigin, ['Location', 'https://[']] }),
    ],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'a worker’s hop after a redirect shows no script header, though it was sent',
    entries: [
      preflight({
        asks: 'x-a',
        response: [
          allowOrigin,
          credentials,
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Headers', 'x-a'],
        ],
      }),
      sent({
        method: 'PUT',
        time: 20,
        status: 307,
        origin: null,
        wire: false,
        request: [['X-A', '1']],
        response: [allowOrigin, credentials, ['Location', 'https://b.test/']],
      }),
      preflight({
        url: 'https://b.test/',
        origin: 'null',
        start: 22,
        asks: 'x-a',
        response: [
          ['Access-Control-Allow-Origin', 'null'],
          credentials,
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Headers', 'x-a'],
        ],
      }),
      sent({
        url: 'https://b.test/',
        method: 'PUT',
        start: 21,
        time: 20,
        origin: null,
        wire: false,
        response: [['Access-Control-Allow-Origin', 'null'], credentials],
      }),
    ],
    verdict: 'allowed',
    reasons: [],
  },
  {
    what: 'a worker’s request that comes back to the page’s origin',
    entries: [
      sent({
        status: 307,
        origin: null,
        wire: false,
        request: [['Referer', `${page}/`]],
        response: [allowOrigin, ['Location', `${page}/x`]],
      }),
      sent({
        url: `${page}/x`,
        start: 10,
        origin: null,
        wire: false,
        request: [['Referer', `${page}/`]],
        response: [star],
      }),
    ],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'a beacon over http that the browser blocked was not no-cors',
    entries: [blocked({ url: 'http://api.contoso.test/', type: 'ping', method: 'POST', response: [server] })],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'a redirect to another scheme, of which nothing more is listed',
    entries: [sent({ status: 302, response: [allowOrigin, ['Location', 'javascript:0']] })],
    verdict: 'blocked',
    reasons: ['CorsDisabledScheme'],
  },
  {
    what: 'a redirect whose target is not in the capture',
    entries: [sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/']] })],
    verdict: 'unknown',
    reasons: [],
  },
];

const http = 'http://app.contoso.test';
const localNetwork = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';

/** What the browser stops itself, or is asked to by the page. */
const browserRows: readonly Row[] = [
  {
    what: 'Local Network Access: an insecure page',
    entries: [preflight({ status: 0, origin: http, error: localNetwork }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    reasons: ['InsecureLocalNetwork'],
    problems: ['local-network'],
  },
  {
    what: 'Local Network Access: not permitted',
    entries: [preflight({ status: 0, error: localNetwork }), unsent({ method: 'PUT' })],
    verdict: 'blocked',
    reasons: ['LocalNetworkAccessPermissionDenied'],
    problems: ['local-network'],
  },
  {
    what: 'Local Network Access: not permitted to a page of this machine, which counts as secure',
    entries: [
      preflight({ status: 0, origin: 'http://localhost:8080', error: localNetwork }),
      unsent({ method: 'PUT' }),
    ],
    verdict: 'blocked',
    reasons: ['LocalNetworkAccessPermissionDenied'],
  },
  {
    what: 'Local Network Access: of which only the preflight is there',
    entries: [preflight({ status: 0, error: localNetwork })],
    verdict: 'blocked',
    reasons: ['LocalNetworkAccessPermissionDenied'],
  },
  {
    what: 'the preflight’s connection timed out, and the request says only that it failed',
    entries: [preflight({ status: 0, error: 'net::ERR_TIMED_OUT' }), unsent({ method: 'PUT' })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'nothing is recorded of the answer to the preflight, and the request failed',
    entries: [preflight({ status: 0 }), unsent({ method: 'PUT' })],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'nothing is recorded of the answer to the preflight, and the request was answered',
    entries: [preflight({ status: 0 }), sent({ method: 'PUT', response: [allowOrigin, credentials] })],
    verdict: 'allowed',
    reasons: [],
  },
  {
    what: 'a failed redirect that passes without credentials: they were sent, or the page refuses redirects',
    entries: [blocked({ status: 302, response: [allowOrigin, ['Location', '/b']] })],
    verdict: 'unknown',
    credentials: 'unknown',
    reasons: ['InvalidAllowCredentials with-credentials'],
    problems: ['allow-credentials-not-true with-credentials'],
  },
  {
    what: 'the same with *',
    entries: [blocked({ status: 302, response: [star, credentials, ['Location', '/b']] })],
    verdict: 'unknown',
    reasons: ['WildcardOriginNotAllowed with-credentials'],
  },
  {
    what: 'a failed redirect with a cookie: it was the credentials',
    entries: [blocked({ status: 302, request: [['Cookie', 'a=1']], response: [allowOrigin, ['Location', '/b']] })],
    verdict: 'blocked',
    credentials: 'include',
    reasons: ['InvalidAllowCredentials'],
  },
  {
    what: 'a failed redirect that passes either way: the page refuses redirects, or something else stopped it',
    entries: [blocked({ status: 302, response: [allowOrigin, credentials, ['Location', '/b']] })],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'a 3xx without a Location is no redirect that a page could refuse',
    entries: [blocked({ status: 302, response: [allowOrigin] })],
    verdict: 'blocked',
    reasons: ['InvalidAllowCredentials'],
  },
  {
    what: 'the page keeps a redirect',
    entries: [
      sent({ status: 302, response: [star, ['Location', 'https://b.test/']] }),
      unsent({ url: 'https://b.test/', start: 10, error: 'net::ERR_ABORTED' }),
    ],
    verdict: 'allowed',
    credentials: 'omit',
    reasons: [],
  },
  {
    what: 'the page keeps a redirect of its own server',
    entries: [
      sent({
        url: `${page}/a`,
        origin: null,
        status: 302,
        request: [['Sec-Fetch-Mode', 'cors']],
        response: [['Location', 'https://b.test/']],
      }),
      unsent({ url: 'https://b.test/', start: 10, error: 'net::ERR_ABORTED' }),
    ],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'the page keeps a redirect to a URL with a password, to which nobody goes',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', 'https://u:p@b.test/']] }),
      unsent({ url: 'https://u:p@b.test/', start: 10, error: 'net::ERR_ABORTED' }),
    ],
    verdict: 'allowed',
    reasons: [],
  },
  {
    what: 'the page cancels what a redirect has led to',
    entries: [
      sent({ status: 302, response: [allowOrigin, ['Location', 'https://b.test/']] }),
      sent({ url: 'https://b.test/', start: 10, status: 0, origin: 'null', error: 'net::ERR_ABORTED' }),
    ],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'the browser redirects a preflight itself: what its answer lacks is no server’s fault',
    entries: [
      preflight({
        url: 'http://api.contoso.test/orders',
        status: 307,
        error: 'net::ERR_INVALID_REDIRECT',
        response: [
          ['Location', 'https://api.contoso.test/orders'],
          ['Non-Authoritative-Reason', 'HSTS'],
        ],
      }),
      unsent({ method: 'PUT', url: 'http://api.contoso.test/orders' }),
    ],
    verdict: 'blocked',
    reasons: ['PreflightDisallowedRedirect'],
    problems: ['preflight-redirect'],
  },
  {
    what: 'a page’s response without any header',
    entries: [blocked({ pageref: 'page_1' })],
    verdict: 'blocked',
    reasons: ['MissingAllowOriginHeader'],
  },
  {
    what: 'a response without any header, of a worker or of nobody knows whom',
    entries: [blocked()],
    verdict: 'unknown',
    reasons: [],
  },
  {
    what: 'a failure of a service worker',
    entries: [blocked({ fromServiceWorker: true, response: [server] })],
    verdict: 'not-cors',
    reasons: [],
  },
];

const withWhen = (text: string, when: string): string => (when === 'always' ? text : `${text} ${when}`);

describe('diagnosis', () => {
  test.each([...rows, ...browserRows])('$what', (row) => {
    const { requests } = analyse(row.entries);
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request?.verdict).toBe(row.verdict);
    expect(request?.reasons.map(({ chromium, when }) => withWhen(chromium, when))).toEqual(row.reasons);
    if (row.credentials) expect(request?.credentials).toBe(row.credentials);
    if (row.problems) expect(request?.problems.map(({ rule, when }) => withWhen(rule, when))).toEqual(row.problems);
  });

  type Answered = Pick<Row, 'verdict' | 'credentials' | 'reasons' | 'entries'>;
  const answered: readonly (readonly [what: string, answer: 'include' | 'omit', Answered])[] = [
    [
      'yes, where both are possible',
      'include',
      {
        entries: [preflight({ response: [star] }), unsent({ method: 'PUT' })],
        verdict: 'blocked',
        credentials: 'include',
        reasons: ['PreflightWildcardOriginNotAllowed'],
      },
    ],
    [
      'no, where both are possible',
      'omit',
      {
        entries: [preflight({ response: [star] }), unsent({ method: 'PUT' })],
        verdict: 'blocked',
        credentials: 'omit',
        reasons: ['MethodDisallowedByPreflightResponse'],
      },
    ],
    [
      'yes, and a font passed with *: that one without',
      'include',
      { entries: [sent({ type: 'font', response: [star] })], verdict: 'allowed', credentials: 'omit', reasons: [] },
    ],
    [
      'no, and a response was blocked that passes without',
      'omit',
      {
        entries: [blocked({ response: [allowOrigin] })],
        verdict: 'blocked',
        credentials: 'include',
        reasons: ['InvalidAllowCredentials'],
      },
    ],
    [
      'no, and a cookie was sent',
      'omit',
      {
        entries: [blocked({ request: [['Cookie', 'a=1']], response: [allowOrigin] })],
        verdict: 'blocked',
        credentials: 'include',
        reasons: ['InvalidAllowCredentials'],
      },
    ],
    [
      'yes, of a redirect that the page may have refused',
      'include',
      {
        entries: [blocked({ status: 302, response: [allowOrigin, ['Location', '/b']] })],
        verdict: 'blocked',
        credentials: 'include',
        reasons: ['InvalidAllowCredentials'],
      },
    ],
    [
      'no, of a redirect that the page may have refused: then it did',
      'omit',
      {
        entries: [blocked({ status: 302, response: [allowOrigin, ['Location', '/b']] })],
        verdict: 'unknown',
        credentials: 'unknown',
        reasons: [],
      },
    ],
    [
      'yes, of a worker’s request, whose sending does not show',
      'include',
      {
        entries: [
          preflight({ pageref: 'page_1', response: [star, ['Access-Control-Allow-Methods', 'PUT']] }),
          unsent({ method: 'PUT' }),
        ],
        verdict: 'blocked',
        credentials: 'include',
        reasons: ['PreflightWildcardOriginNotAllowed'],
      },
    ],
  ];
  test.each(answered)('the user’s answer settles what traffic leaves open: %s', (_, answer, row) => {
    const [request] = analyse(row.entries, { credentials: { 'https://api.contoso.test': answer } }).requests;
    expect(request?.reasons.map(({ chromium, when }) => withWhen(chromium, when))).toEqual(row.reasons);
    expect(request).toMatchObject({ verdict: row.verdict, credentials: row.credentials });
  });

  test('of a redirect that the browser makes itself, problem and cause say the same', () => {
    const [request] = analyse(
      browserRows.find(({ what }) => what.startsWith('the browser redirects'))?.entries ?? [],
    ).requests;
    for (const text of [request?.summary.text, request?.cause?.text]) {
      expect(text).toMatch(/browser itself redirect.* the server has not seen/);
    }
    for (const { change } of [...(request?.problems ?? []), ...(request?.cause ? [request.cause] : [])]) {
      expect(change).toMatch(/^Call https:\/\/api\.contoso\.test\S* in the page\.$/);
    }
  });

  test('what may not have stopped a request is no certain cause', () => {
    const entries = [blocked({ status: 302, response: [allowOrigin, ['Location', '/b']] })];
    expect(analyse(entries).requests[0]?.cause).toMatchObject({ code: 'credentials-not-true', confidence: 'possible' });
  });

  const said: readonly (readonly [what: string, says: RegExp, entries: readonly HarEntry[]])[] = [
    ['Local Network Access', /not permitted https:\/\/app\.contoso\.test/, browserRows[1]?.entries ?? []],
    ['Local Network Access of an insecure page', /on https only: http:/, browserRows[0]?.entries ?? []],
    ['a preflight that timed out', /^Not a CORS error: net::ERR_TIMED_OUT/, browserRows[4]?.entries ?? []],
    [
      'a GET over http that passed without the headers',
      /an extension/,
      [sent({ url: 'http://api.contoso.test/', response: [server] })],
    ],
    [
      'a PUT over http that passed without the headers',
      /an extension/,
      [sent({ url: 'http://api.contoso.test/', method: 'PUT', response: [server] })],
    ],
    [
      'a POST over http that passed without the headers',
      /probably it was sent in mode no-cors/,
      [sent({ url: 'http://api.contoso.test/', method: 'POST', response: [server] })],
    ],
    [
      'an answer without headers in the capture of a tool that says nothing of errors',
      /^The headers of the answer to the GET request are not in the capture\.$/,
      [sent({ error: undefined })],
    ],
    [
      'an image over http of a page that sends no Referer',
      /without an Origin header, so CORS does not apply/,
      [sent({ url: 'http://img.test/a.png', type: 'image', origin: null, response: [server] })],
    ],
    [
      'an image over http of the page’s own server',
      /^Page and server have the same origin/,
      [
        sent({
          url: 'http://app.contoso.test/a.png',
          type: 'image',
          origin: null,
          request: [['Referer', `${http}/`]],
          response: [server],
        }),
      ],
    ],
  ];
  test.each(said)('%s is told', (_, says, entries) => {
    expect(analyse(entries).requests[0]?.summary.text).toMatch(says);
  });

  test.each([
    ['missing', [server]],
    ['another', [allowedOrigin('https://shop.contoso.test')]],
    ['all, with credentials', [star, credentials]],
    ['two', [allowedOrigin('https://a.test'), allowedOrigin('https://b.test')]],
    ['no origin', [allowedOrigin('contoso')]],
  ])('nobody is told to let null in: %s', (_, response) => {
    const [request] = analyse([blocked({ origin: 'null', response })]).requests;
    expect(request?.problems[0]?.change).toMatch(/Do not allow null/);
    expect(request?.problems.map(({ change }) => change).join()).not.toMatch(
      /\bnull (?:instead|:)|: null\b|exactly null/,
    );
  });

  test('all missing headers are named at once, and marked where they were asked for', () => {
    const entries = [
      preflight({
        method: 'GET',
        asks: 'authorization,content-type,x-a',
        response: [allowOrigin, ['Access-Control-Allow-Headers', 'content-type']],
      }),
      unsent({
        request: [
          ['Authorization', 'x'],
          ['Content-Type', 'application/json'],
          ['X-A', '1'],
        ],
      }),
    ];
    const problem = analyse(entries).requests[0]?.problems.find(({ rule }) => rule === 'headers-not-allowed');
    expect(problem?.missing).toEqual(['authorization', 'x-a']);
    expect(problem?.text).toContain('authorization and x-a');
    const asked = problem?.evidence.find(({ header }) => header === 'Access-Control-Request-Headers');
    expect(asked?.marks.map(([from, to]) => asked.value?.slice(from, to))).toEqual(['authorization', 'x-a']);
  });

  test('the ladder says what passed, where it stopped and what comes next', () => {
    const entries = [
      preflight({
        asks: 'x-a',
        response: [allowedOrigin('http://app.contoso.test'), credentials, ['Access-Control-Allow-Methods', 'PUT']],
      }),
      unsent({ method: 'PUT', request: [['X-A', '1']] }),
    ];
    const steps = analyse(entries).requests[0]?.steps.map(({ step, outcome }) => `${step} ${outcome}`);
    expect(steps).toEqual([
      'preflight-answered passed',
      'preflight-not-redirected passed',
      'allow-origin-present passed',
      'allow-origin-matches failed',
      'allow-credentials passed',
      'preflight-ok-status passed',
      'allow-methods-parses passed',
      'allow-headers-parses passed',
      'method-allowed passed',
      'headers-allowed would-fail',
      'request-sent not-reached',
    ]);
  });
});
