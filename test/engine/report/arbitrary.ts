import fc from 'fast-check';
import type { HarEntry } from '../../../src/engine';
import { preflight, sent } from '../har';

const origins = ['https://app.contoso.test', 'http://app.contoso.test', 'https://app.contoso.test:8443', 'null'];
const urls = [
  'https://api.contoso.test/a',
  'https://api.contoso.test/b',
  'http://api.contoso.test/a',
  'https://other.test/x',
  'https://app.contoso.test/own',
];
const values = [
  '*',
  '',
  'true',
  'True',
  'null',
  'PUT',
  'PUT, DELETE',
  'GET; PUT',
  'x-a',
  'X-A, content-type',
  ...origins,
  `${origins[0]}/`,
  'a b',
  '"',
];
const names = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Location',
  'Server',
  'Vary',
  'WWW-Authenticate',
  'Allow',
  'Public',
];

const headers = fc.array(
  fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values, ...urls), fc.string())),
  { maxLength: 6 },
);
const method = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'patch');
const start = fc.integer({ min: 0, max: 3_000 });
const time = fc.integer({ min: 0, max: 100 });
const status = fc.constantFrom(0, 200, 204, 302, 304, 307, 401, 404, 405, 500);
const error = fc.constantFrom(null, undefined, 'net::ERR_FAILED', 'net::ERR_ABORTED');

const exchange: fc.Arbitrary<HarEntry> = fc
  .record({
    method,
    url: fc.constantFrom(...urls),
    start,
    time,
    status,
    error,
    origin: fc.constantFrom(...origins, null),
    response: headers,
    request: fc.array(
      fc.tuple(
        fc.constantFrom('X-A', 'Cookie', 'Sec-Fetch-Mode', 'Content-Type'),
        fc.constantFrom('1', 'cors', 'no-cors'),
      ),
      { maxLength: 2 },
    ),
    type: fc.constantFrom('fetch', 'xhr', 'document', 'script'),
  })
  .map((said) => sent(said));

/** What caches have to do with: images and fetches of two URLs, on the wire and out of the cache, of two pages. */
const cacheable: fc.Arbitrary<HarEntry> = fc
  .record({
    url: fc.constantFrom(...urls.slice(0, 2)),
    start,
    origin: fc.constantFrom('https://app.contoso.test', 'https://b.contoso.test'),
    type: fc.constantFrom('fetch', 'image'),
    kind: fc.constantFrom('sent', 'kept', 'failed'),
    pageref: fc.boolean(),
    response: fc.subarray([
      ['Cache-Control', 'max-age=600'],
      ['Access-Control-Allow-Origin', '*'],
      ['Vary', 'Origin'],
    ] as [string, string][]),
  })
  .map(({ kind, origin, type, pageref, ...said }) => {
    const page = { type, request: [['Referer', `${origin}/`]] as const, ...(pageref && { pageref: 'page_1' }) };
    if (kind === 'sent') return sent({ ...said, ...page, origin: type === 'image' ? null : origin });
    const shown = { ...said, ...page, origin: null, wire: false };
    return sent(kind === 'kept' ? shown : { ...shown, status: 0, response: [], error: 'net::ERR_FAILED' });
  });

const asked: fc.Arbitrary<HarEntry> = fc
  .record({
    method,
    url: fc.constantFrom(...urls),
    start,
    time,
    status,
    error,
    origin: fc.constantFrom(...origins),
    response: headers,
    asks: fc.constantFrom('x-a', 'x-a,content-type', ''),
  })
  .map((said) => preflight(said));

/** Traffic as it could be: preflights and requests to few URLs, close in time, with all kinds of headers. */
export const traffic: fc.Arbitrary<readonly HarEntry[]> = fc.array(fc.oneof(exchange, asked, cacheable), {
  maxLength: 12,
});

const anything = fc.anything();

/** Something that has the shape of a HAR entry, more or less. */
export const harLike: fc.Arbitrary<unknown> = fc.oneof(
  anything,
  fc.record(
    {
      startedDateTime: fc.oneof(fc.constant('2026-01-05T09:00:00.000Z'), anything),
      time: fc.oneof(time, anything),
      request: fc.record(
        {
          method: fc.oneof(method, anything),
          url: fc.oneof(fc.constantFrom(...urls), fc.webUrl(), anything),
          headers: fc.oneof(fc.array(fc.record({ name: fc.string(), value: fc.string() })), anything),
          postData: anything,
        },
        { requiredKeys: ['method', 'url', 'headers'] },
      ),
      response: fc.record(
        {
          status: fc.oneof(status, anything),
          headers: fc.oneof(
            headers.map((lines) => lines.map(([name, value]) => ({ name, value }))),
            anything,
          ),
          content: anything,
          redirectURL: anything,
          _error: anything,
        },
        { requiredKeys: ['status', 'headers'] },
      ),
      _resourceType: anything,
      _initiator: fc.oneof(fc.record({ type: fc.constant('preflight'), requestId: fc.string() }), anything),
    },
    { requiredKeys: ['startedDateTime', 'request', 'response'] },
  ),
);
