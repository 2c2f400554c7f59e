import { describe, expect, it } from 'vitest';
import { readHar } from '../../src/engine';
import { fileName } from '../../src/panel/export/file-name';
import { entriesOf, harFile } from '../../src/panel/export/har-file';
import { redact, redacted } from '../../src/panel/export/redact';
import { entries, requestOf } from './fixtures/contoso';
import { entry } from './fixtures/entries';

const secret = entry({
  method: 'POST',
  url: 'https://api.test/',
  at: 0,
  status: 200,
  request: { Authorization: 'Bearer a', COOKIE: 'b', 'proxy-authorization': 'Basic c', accept: '*/*' },
  response: { 'Set-Cookie': 'd', vary: 'Origin' },
  body: 'e',
});

it('secrets are taken out, the headers stay, whatever the case of their names', () => {
  const { request, response } = redact(secret);
  expect(request.headers).toEqual([
    { name: 'Authorization', value: redacted },
    { name: 'COOKIE', value: redacted },
    { name: 'proxy-authorization', value: redacted },
    { name: 'accept', value: '*/*' },
  ]);
  expect(response.headers).toEqual([
    { name: 'Set-Cookie', value: redacted },
    { name: 'vary', value: 'Origin' },
  ]);
  expect(request.postData).toEqual({ mimeType: 'application/json' });
});

it('the entry itself is left as it was', () => {
  redact(secret);
  expect(JSON.stringify(secret)).toContain('Bearer a');
});

describe('a HAR file', () => {
  const shown = entriesOf([requestOf('put-order'), requestOf('get-token')], entries);

  it('holds what is shown, preflights included, in the order of capture', () => {
    expect(shown.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`)).toEqual([
      'OPTIONS /v1/orders/42',
      'PUT /v1/orders/42',
      'OPTIONS /token',
      'GET /token',
    ]);
  });

  it('holds no secrets unless they are asked for', () => {
    expect(harFile(shown, { secrets: false, version: '1' })).not.toContain('eyJhbGciOi');
    expect(harFile(shown, { secrets: true, version: '1' })).toContain('eyJhbGciOi');
  });

  it('keeps when the network got a request, which pairing asks for', () => {
    const file = harFile([{ ...secret, timings: { _blocked_queueing: 7.5 } }], { secrets: false, version: '1' });
    expect(readHar(file).entries[0]?.timings).toEqual({ _blocked_queueing: 7.5 });
  });

  it('has the fields the format demands', () => {
    const { log } = JSON.parse(harFile(shown, { secrets: false, version: '1' }));
    expect(log).toMatchObject({ version: '1.2', creator: { name: 'CORS Lens', version: '1' } });
    expect(log.entries[0]).toMatchObject({
      cache: {},
      timings: { send: 0, wait: 18, receive: 0 },
      request: { cookies: [], queryString: [], headersSize: -1, bodySize: -1 },
      response: { cookies: [], headersSize: -1, bodySize: -1 },
    });
  });

  it('skips what the capture does not hold', () => {
    expect(entriesOf([requestOf('put-order')], [undefined, entries[1]])).toHaveLength(1);
  });
});

it('a file is named after the moment, in characters every system takes', () => {
  expect(fileName('har', new Date('2026-11-25T13:30:05.123Z'))).toBe('cors-lens-2026-11-25T13-30-05.har');
});
