import { expect, it } from 'vitest';
import { redactEntry } from '../../../src/engine/handover/redact-entry';
import { redacted } from '../../../src/engine/handover/redact-header';
import { sent } from '../har';

const captured = sent({
  method: 'POST',
  request: [
    ['Authorization', 'Bearer a'],
    ['COOKIE', 'b'],
    ['proxy-authorization', 'Basic c'],
    ['x-user-cookie', 'd'],
    ['x-sessionid', 'e'],
    ['accept', '*/*'],
  ],
  response: [
    ['Set-Cookie', 'f'],
    ['vary', 'Origin'],
  ],
});
const secret = {
  ...captured,
  request: { ...captured.request, postData: { mimeType: 'application/json', text: 'g' } },
};

it('secrets are taken out, the headers stay, whatever the case of their names', () => {
  const { request, response } = redactEntry(secret);
  expect(request.headers.slice(2)).toEqual([
    { name: 'Authorization', value: `Bearer ${redacted}` },
    { name: 'COOKIE', value: redacted },
    { name: 'proxy-authorization', value: `Basic ${redacted}` },
    { name: 'x-user-cookie', value: redacted },
    { name: 'x-sessionid', value: redacted },
    { name: 'accept', value: '*/*' },
  ]);
  expect(response.headers).toEqual([
    { name: 'Set-Cookie', value: redacted },
    { name: 'vary', value: 'Origin' },
  ]);
  expect(request.postData).toEqual({ mimeType: 'application/json' });
});

it('the entry itself is left as it was', () => {
  redactEntry(secret);
  expect(JSON.stringify(secret)).toContain('Bearer a');
});
