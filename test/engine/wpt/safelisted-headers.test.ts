import { describe, expect, test } from 'vitest';
import { asked, bySource, needsPreflight } from './recording';
import { rows } from './safelisted-headers';

/**
 * Facts of web-platform-tests: cors/cors-safelisted-request-header.any.js (14ff0a7524ecbab5257778e32447f71cb54b46e2),
 * cors/simple-requests.htm (a97475580a06300572985accead3495d8fa3d369), cors/simple-requests-ch.tentative.htm
 * (7521c85d6471edb3d57ffcc375d5daee77f44bce), fetch/api/cors/cors-no-preflight.any.js (7521c85d6471edb3d57ffcc375d5daee77f44bce),
 * fetch/api/cors/resources/not-cors-safelisted.json (c7dd2a7df9d48602bd6780972511f02b14972ec7).
 */
describe('web-platform-tests: what needs a preflight', () => {
  test.each(bySource(rows))('%s', (_, { method, headers, preflight }) => {
    expect(needsPreflight(method, headers)).toBe(preflight);
    expect(asked(headers)).toEqual(preflight ? headers.map(([name]) => name.toLowerCase()) : []);
  });
});
