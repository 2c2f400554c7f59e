import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { causeOutside } from '../../../src/engine/diagnosis/causes/outside';
import { changeAfter } from '../../../src/engine/diagnosis/network-error-changes';
import { networkErrorOf, networkErrors } from '../../../src/engine/diagnosis/network-errors';
import { RequestView } from '../../../src/engine/report/request-report';
import { allowOrigin, api, blocked, preflight, sent, unsent } from '../har';

function outside(entries: readonly HarEntry[]): string | null {
  const [request] = analyse(entries).requests;
  if (!(request instanceof RequestView)) throw new Error('nothing was judged');
  const cause = causeOutside(request.diagnosis);
  return cause && `${cause.code} ${cause.confidence}`;
}

const page = ['Server', 'nginx'] as const;
const noCors = ['Sec-Fetch-Mode', 'no-cors'] as const;
const cors = ['Sec-Fetch-Mode', 'cors'] as const;

const rows: readonly [what: string, cause: string | null, entries: readonly HarEntry[]][] = [
  ['an extension that blocks', 'not-cors certain', [unsent({ error: 'net::ERR_BLOCKED_BY_CLIENT' })]],
  ['a refused connection', 'not-cors certain', [unsent({ error: 'net::ERR_CONNECTION_REFUSED' })]],
  [
    'a connection that broke after a good preflight',
    'not-cors certain',
    [preflight({ response: [allowOrigin] }), sent({ method: 'PUT', status: 0, error: 'net::ERR_EMPTY_RESPONSE' })],
  ],
  ['a read response without headers of CORS', 'altered-by-extension likely', [sent({ response: [page] })]],
  [
    'a read response for another origin',
    'altered-by-extension likely',
    [sent({ method: 'POST', request: [cors], response: [['Access-Control-Allow-Origin', 'https://b.test']] })],
  ],
  [
    'a blocked response that passes',
    'altered-by-extension possible',
    [blocked({ response: [allowOrigin, ['Access-Control-Allow-Credentials', 'true']] })],
  ],
  [
    'a failed redirect that passes, which the page may have refused',
    null,
    [
      blocked({
        status: 302,
        response: [allowOrigin, ['Access-Control-Allow-Credentials', 'true'], ['Location', '/b']],
      }),
    ],
  ],
  [
    'a GET to the local network that was not sent',
    'local-network possible',
    [unsent({ url: 'http://192.168.1.7/', pageref: 'page_1', request: [['Referer', 'https://app.contoso.test/']] })],
  ],
  ['the same to elsewhere', null, [unsent({ pageref: 'page_1', request: [['Referer', 'https://app.contoso.test/']] })]],
  [
    'the same from this machine, which may ask everywhere',
    null,
    [unsent({ url: 'http://192.168.1.7/', pageref: 'page_1', request: [['Referer', 'http://localhost:8080/']] })],
  ],
  ['a blocked response without any header, as of some workers', null, [blocked({ response: [] })]],
  ['a response in mode no-cors', null, [sent({ method: 'POST', request: [noCors], response: [page] })]],
  ['a POST whose mode is not known', null, [sent({ method: 'POST', response: [page] })]],
  ['a page of an extension', null, [sent({ origin: 'chrome-extension://abcdefghijklmnop', response: [page] })]],
  ['a response of a service worker', null, [sent({ fromServiceWorker: true, response: [page] })]],
  ['Firefox, which does not say whether it blocked', null, [sent({ error: undefined, response: [page] })]],
  ['a response that is let in', null, [sent({ response: [allowOrigin] })]],
  ['a blocked one, which has a cause of its own', null, [blocked({ response: [page] })]],
  ['a navigation', null, [sent({ url: api, origin: null, type: 'document' })]],
];

describe('a request that no failed check explains', () => {
  test.each(rows)('%s', (_, cause, entries) => {
    expect(outside(entries)).toBe(cause);
  });
});

describe('network errors', () => {
  test.each([
    ['net::ERR_BLOCKED_BY_CLIENT', /extension/],
    ['net::ERR_BLOCKED_BY_ORB', /Opaque/],
    ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', /Resource-Policy/],
    ['net::ERR_BLOCKED_BY_CSP', /Content-Security-Policy/],
    ['mixed-content', /https/],
    ['net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', /local network/],
    ['net::ERR_CERT_DATE_INVALID', /certificate/],
    ['net::ERR_NAME_NOT_RESOLVED', /host name/],
    ['net::ERR_CONNECTION_REFUSED', /Nothing listens/],
    ['net::ERR_EMPTY_RESPONSE', /closed the connection/],
    ['net::ERR_TIMED_OUT', /in time/],
    ['net::ERR_ABORTED', /cancelled/],
    ['net::ERR_UNSAFE_REDIRECT', /redirected/],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', /valid HTTP/],
    ['net::ERR_SOMETHING_NEW', /could not complete/],
  ])('%s', (error, meaning) => {
    expect(networkErrorOf(error).meaning).toMatch(meaning);
    expect(changeAfter(error)).toMatch(/^[A-Z].*\.$/);
  });

  test('each kind has something of its own to do', () => {
    const changes = networkErrors.map(({ pattern }) => changeAfter(pattern.source.replace(/[\^$]|\|.*/g, '')));
    expect(changes.filter((change) => /^Search/.test(change))).toEqual([]);
  });
});
