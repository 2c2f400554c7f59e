import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry, type RequestReport } from '../../../src/engine';
import { allowOrigin, api, page, preflight, type Said, sent } from '../har';

/** What Firefox's DevTools give: nothing of types, errors and initiators. */
function asFirefox(entry: HarEntry): HarEntry {
  const { _resourceType, _initiator, ...rest } = entry;
  const { _error, ...response } = entry.response;
  return { ...rest, response };
}

const get = (said: Said = {}) => asFirefox(sent(said));
const options = (said: Parameters<typeof preflight>[0] = {}) => asFirefox(preflight(said));

const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
const server = ['Server', 'nginx'] as const;
const methods = ['Access-Control-Allow-Methods', 'PUT'] as const;
const elsewhere = ['Location', 'https://login.contoso.test/'] as const;

/** What a redirect leads to that the browser did not follow. */
const neverSent = (url: string) => get({ url, start: 10, time: 0, origin: null, status: 0 });

interface Row {
  readonly what: string;
  readonly entries: readonly HarEntry[];
  readonly verdict: RequestReport['verdict'];
  /** Firefox's reasons, with `when` unless always. */
  readonly reasons: readonly string[];
}

/** What the traffic of Firefox 153 looks like, and what its console says. */
const rows: readonly Row[] = [
  {
    what: 'several origins in one line are one that does not match',
    entries: [get({ response: [['Access-Control-Allow-Origin', `${page}, https://b.test`]] })],
    verdict: 'blocked',
    reasons: ['CORSAllowOriginNotMatchingOrigin'],
  },
  {
    what: 'two lines are several values',
    entries: [get({ response: [allowOrigin, allowOrigin] })],
    verdict: 'blocked',
    reasons: ['CORSMultipleAllowOriginNotAllowed'],
  },
  {
    what: 'two lines in lower case, as HTTP/2 has them, are one that does not match',
    entries: [
      get({
        response: [
          ['access-control-allow-origin', page],
          ['access-control-allow-origin', page],
        ],
      }),
    ],
    verdict: 'blocked',
    reasons: ['CORSAllowOriginNotMatchingOrigin'],
  },
  {
    what: 'of a redirected preflight the headers are looked at first',
    entries: [options({ status: 302, response: [elsewhere] })],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowOrigin'],
  },
  {
    what: 'of a redirected preflight with the right origin it depends on the credentials what is named',
    entries: [options({ status: 302, response: [allowOrigin, elsewhere] })],
    verdict: 'blocked',
    reasons: ['CORSExternalRedirectNotAllowed without-credentials', 'CORSMissingAllowCredentials with-credentials'],
  },
  {
    what: 'a redirected preflight whose headers are right',
    entries: [options({ status: 302, response: [allowOrigin, credentials, elsewhere] })],
    verdict: 'blocked',
    reasons: ['CORSExternalRedirectNotAllowed'],
  },
  {
    what: 'a preflight that is redirected to a URL with a password',
    entries: [options({ status: 302, response: [allowOrigin, credentials, ['Location', 'https://u:p@b.test/']] })],
    verdict: 'blocked',
    reasons: ['CORSDidNotSucceed'],
  },
  {
    what: 'a redirect to a scheme that Firefox does not know',
    entries: [get({ status: 302, response: [allowOrigin, credentials, ['Location', 'custom:/x']] })],
    verdict: 'blocked',
    reasons: ['CORSRequestNotHttp'],
  },
  {
    what: 'a redirect to a scheme that it knows',
    entries: [get({ status: 302, response: [allowOrigin, credentials, ['Location', 'data:,x']] })],
    verdict: 'blocked',
    reasons: ['CORSDidNotSucceed'],
  },
  {
    what: 'a redirect to no URL fails before any header is looked at',
    entries: [get({ status: 302, response: [['Location', 'https://[']] })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'an image of a page on https is asked for over https after a redirect to http',
    entries: [
      get({
        status: 302,
        request: [['Sec-Fetch-Dest', 'image']],
        response: [allowOrigin, credentials, ['Location', 'http://b.test/']],
      }),
      get({ url: 'https://b.test/', start: 12, origin: 'null', response: [server] }),
    ],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowOrigin'],
  },
  {
    what: 'the method is looked for before the headers are read',
    entries: [
      options({
        asks: 'x-a',
        response: [
          allowOrigin,
          credentials,
          ['Access-Control-Allow-Methods', 'POST'],
          ['Access-Control-Allow-Headers', '"x-a"'],
        ],
      }),
    ],
    verdict: 'blocked',
    reasons: ['CORSMethodNotFound'],
  },
  {
    what: 'the headers cannot be read, and the method is listed',
    entries: [
      options({
        asks: 'x-a',
        response: [allowOrigin, credentials, methods, ['Access-Control-Allow-Headers', '"x-a"']],
      }),
    ],
    verdict: 'blocked',
    reasons: ['CORSInvalidAllowHeader'],
  },
  {
    what: 'a redirect with a password, and the request there that was never sent',
    entries: [
      get({ status: 302, response: [allowOrigin, credentials, ['Location', 'https://u:p@b.test/1']] }),
      neverSent('https://u:p@b.test/1'),
    ],
    verdict: 'blocked',
    reasons: ['CORSDidNotSucceed'],
  },
  {
    what: 'a redirect that the page may not read, and the request there that was never sent',
    entries: [get({ status: 302, response: [elsewhere] }), neverSent('https://login.contoso.test/')],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowOrigin'],
  },
  {
    what: 'a redirect that may be followed without credentials, and was not: then they were sent',
    entries: [get({ status: 302, response: [allowOrigin, elsewhere] }), neverSent('https://login.contoso.test/')],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowCredentials'],
  },
  {
    what: 'a redirect from https to http is mixed content, whatever its headers say',
    entries: [get({ status: 302, response: [['Location', 'http://b.test/']] }), neverSent('http://b.test/')],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'the same, and the request there is not listed',
    entries: [get({ status: 302, response: [['Location', 'http://b.test/']] })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'a request of a page on https for http is mixed content',
    entries: [get({ url: 'http://b.test/', origin: null, status: 0, request: [['Referer', `${page}/`]] })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'after a redirect the preflight says the page’s origin',
    entries: [
      options({
        asks: 'x-a',
        method: 'GET',
        response: [allowOrigin, credentials, ['Access-Control-Allow-Headers', 'x-a']],
      }),
      get({ request: [['X-A', '1']], time: 20, status: 302, response: [allowOrigin, credentials, elsewhere] }),
      options({ asks: 'x-a', method: 'GET', url: 'https://login.contoso.test/', start: 25, response: [] }),
    ],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowOrigin'],
  },
  {
    what: 'after a redirect the preflight says the page’s origin, and the request says null',
    entries: [
      get({ method: 'PUT', status: 307, response: [allowOrigin, credentials, elsewhere] }),
      options({ start: 2, response: [allowOrigin, credentials, methods] }),
      get({ method: 'PUT', url: 'https://login.contoso.test/', start: 20, origin: 'null', response: [server] }),
      options({ url: 'https://login.contoso.test/', start: 30, response: [allowOrigin, credentials, methods] }),
    ],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowOrigin'],
  },
  {
    what: 'a request seems to be over before its preflight began',
    entries: [
      get({ method: 'PUT', time: 2, response: [allowOrigin, credentials] }),
      options({ start: 330, time: 1186, response: [allowOrigin, credentials, methods] }),
    ],
    verdict: 'allowed',
    reasons: [],
  },
  {
    what: 'a redirect seems to be over long before what it led to began',
    entries: [
      get({ status: 302, time: 2, response: [allowOrigin, credentials, elsewhere] }),
      get({ url: 'https://login.contoso.test/', start: 1600, origin: 'null', response: [server] }),
    ],
    verdict: 'blocked',
    reasons: ['CORSMissingAllowOrigin'],
  },
  {
    what: 'the connection broke at the preflight',
    entries: [options({ status: 0 })],
    verdict: 'not-cors',
    reasons: [],
  },
  {
    what: 'the connection broke at the preflight, and the request is listed, too',
    entries: [options({ status: 0 }), get({ method: 'PUT', status: 0, time: 0 })],
    verdict: 'not-cors',
    reasons: [],
  },
];

describe('what Firefox says', () => {
  test.each(rows)('$what', ({ entries, verdict, reasons }) => {
    const { requests } = analyse(entries);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.verdict).toBe(verdict);
    expect(
      requests[0]?.reasons.map(({ firefox, when }) => (when === 'always' ? firefox : `${firefox} ${when}`)),
    ).toEqual(reasons);
  });

  test('a preflight without an answer is said to be none of CORS', () => {
    const [request] = analyse([options({ status: 0 })]).requests;
    expect(request).toMatchObject({ method: 'PUT', url: api, problems: [], brief: 'No answer to the preflight' });
    expect(request?.cause?.code).toBe('not-cors');
  });
});
