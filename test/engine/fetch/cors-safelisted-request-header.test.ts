import { describe, expect, test } from 'vitest';
import { isCorsSafelistedRequestHeader } from '../../../src/engine/fetch/cors-safelisted-request-header';
import { corsUnsafeRequestHeaderNames } from '../../../src/engine/fetch/cors-unsafe-request-header-names';

// Values as in web-platform-tests fetch/api/cors/cors-preflight-not-cors-safelisted.any.js and cors/cors-safelisted-request-header.any.js.
const rows: readonly [name: string, value: string, safelisted: boolean][] = [
  ['accept', 'text/html', true],
  ['Accept', 'a'.repeat(128), true],
  ['accept', 'a'.repeat(129), false],
  ['accept', '"', false],
  ['accept', 'a\tb', true],
  ['accept', 'a\x01b', false],
  ['accept-language', 'en, de;q=0.5', true],
  ['accept-language', 'en"', false],
  ['accept-language', '@', false],
  ['content-language', '\x01', false],
  ['content-language', 'en-*', true],
  ['content-type', 'text/plain', true],
  ['content-type', 'TEXT/PLAIN;charset=utf-8', true],
  ['content-type', ' text/plain', true],
  ['content-type', 'text/plain;"', false],
  ['content-type', 'application/json', false],
  ['content-type', 'application/x-www-form-urlencoded', true],
  ['content-type', 'multipart/form-data; boundary=x', true],
  ['content-type', 'text/plain, application/json', false],
  ['content-type', 'text', false],
  ['range', 'bytes=0-', true],
  ['range', 'bytes=0-5', true],
  ['range', 'bytes=-500', false],
  ['range', 'bytes=5-1', false],
  ['range', 'bytes=0-1,2-3', false],
  ['range', 'bytes= 0-1', false],
  ['authorization', 'x', false],
  ['x-requested-with', 'XMLHttpRequest', false],
];

describe('CORS-safelisted request headers', () => {
  test.each(rows)('%s: %s', (name, value, safelisted) => {
    expect(isCorsSafelistedRequestHeader({ name, value })).toBe(safelisted);
  });

  test('unsafe names are lower-case, sorted and without doubles', () => {
    const headers = ['X-B', 'x-a', 'X-b', 'Accept'].map((name) => ({ name, value: '1' }));
    expect(corsUnsafeRequestHeaderNames(headers)).toEqual(['x-a', 'x-b']);
  });

  test('more than 1,024 characters of safelisted values make all of them unsafe', () => {
    const value = 'a'.repeat(128);
    const accept = (count: number) => Array.from({ length: count }, () => ({ name: 'Accept', value }));
    expect(corsUnsafeRequestHeaderNames(accept(8))).toEqual([]);
    expect(corsUnsafeRequestHeaderNames([...accept(8), { name: 'Accept-Language', value: 'e' }])).toEqual([
      'accept',
      'accept-language',
    ]);
  });
});
