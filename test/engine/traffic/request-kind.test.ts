import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine';
import { blocked, page, type Said, sent } from '../har';

const rows: readonly [what: string, said: Said, brief: string][] = [
  ['a WebSocket', { url: 'wss://api.contoso.test/', type: 'websocket', status: 101 }, 'WebSocket'],
  ['a data: URL', { url: 'data:,x' }, 'Not http'],
  ['a page', { type: 'document' }, 'Navigation'],
  ['a form that posts to another origin', { method: 'POST', request: [['Sec-Fetch-Mode', 'navigate']] }, 'Navigation'],
  ['an image', { origin: null, type: 'image', request: [['Sec-Fetch-Mode', 'no-cors']] }, 'no-cors'],
  ['a POST in mode no-cors', { method: 'POST', request: [['Sec-Fetch-Mode', 'no-cors']] }, 'no-cors'],
  [
    'a beacon over http, where no Sec-Fetch headers are sent',
    { url: 'http://api.contoso.test/', type: 'ping', method: 'POST' },
    'no-cors',
  ],
  ['same origin by Sec-Fetch-Mode', { url: `${page}/x`, request: [['Sec-Fetch-Mode', 'cors']] }, 'Same origin'],
  ['same origin by Origin', { url: `${page}/x`, method: 'POST' }, 'Same origin'],
  [
    'a script of another origin over http',
    { url: 'http://cdn.test/a.js', origin: null, type: 'script', request: [['Referer', 'http://app.contoso.test/']] },
    'no-cors',
  ],
  ['an image over http of a page without a Referer', { url: 'http://cdn.test/a', origin: null }, 'No Origin'],
  ['an answer of a service worker', { fromServiceWorker: true }, 'Service worker'],
];

describe('requests that CORS does not apply to', () => {
  test.each(rows)('%s', (_, said, brief) => {
    expect(analyse([sent(said)]).requests).toMatchObject([{ verdict: 'not-cors', brief, reasons: [], problems: [] }]);
  });

  test('a no-cors POST over http that looks blocked was not: the browser reports no error', () => {
    const [request] = analyse([
      sent({ url: 'http://api.contoso.test/', method: 'POST', response: [['Server', 'nginx']] }),
    ]).requests;
    expect(request).toMatchObject({ verdict: 'not-cors', brief: 'Probably no-cors' });
  });

  test('a 304 was checked when it was stored', () => {
    expect(analyse([sent({ status: 304 })]).requests).toMatchObject([{ verdict: 'allowed' }]);
  });

  const errors: readonly [error: string, words: RegExp][] = [
    ['net::ERR_BLOCKED_BY_CLIENT', /extension/],
    ['net::ERR_NAME_NOT_RESOLVED', /host name/],
    ['net::ERR_CERT_AUTHORITY_INVALID', /certificate/],
    ['net::ERR_CONNECTION_REFUSED', /listens/],
    ['net::ERR_SOMETHING_NEW', /could not complete/],
  ];
  test.each(errors)('%s is no CORS error', (error, words) => {
    const [request] = analyse([blocked({ status: 0, error })]).requests;
    expect(request).toMatchObject({ verdict: 'not-cors', brief: error });
    expect(request?.cause?.text).toMatch(words);
  });

  test('a request of a worker without response headers is not guessed at', () => {
    expect(analyse([blocked()]).requests).toMatchObject([{ verdict: 'unknown', reasons: [] }]);
  });
});
