import { describe, expect, test } from 'vitest';
import { corsPreflightFetch } from '../../../src/engine/fetch/cors-preflight-fetch';
import type { CorsRequest } from '../../../src/engine/fetch/request';

type Headers = readonly (readonly [string, string])[];
const origin = 'https://a.test';
const allow: Headers = [
  ['Access-Control-Allow-Origin', origin],
  ['Access-Control-Allow-Credentials', 'true'],
];

interface Row {
  readonly what: string;
  readonly request?: Partial<CorsRequest>;
  readonly status?: number;
  readonly headers?: Headers;
  /** All failing steps, in order; what is missing after a colon. */
  readonly fails: readonly string[];
}

const rows: readonly Row[] = [
  { what: 'a safelisted method needs no listing', request: { method: 'POST' }, headers: allow, fails: [] },
  { what: 'another method must be listed', headers: allow, fails: ['method-allowed:PUT'] },
  { what: 'listed method', headers: [...allow, ['Access-Control-Allow-Methods', 'GET, PUT']], fails: [] },
  {
    what: 'listed in another line',
    headers: [...allow, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Methods', 'PUT']],
    fails: [],
  },
  {
    what: 'methods have a case',
    request: { method: 'patch' },
    headers: [...allow, ['Access-Control-Allow-Methods', 'PATCH']],
    fails: ['method-allowed:patch'],
  },
  {
    what: 'star for methods without credentials',
    headers: [...allow, ['Access-Control-Allow-Methods', '*']],
    fails: [],
  },
  {
    what: 'star for methods with credentials',
    request: { credentials: 'include' },
    headers: [...allow, ['Access-Control-Allow-Methods', '*']],
    fails: ['method-allowed:PUT'],
  },
  {
    what: 'all missing headers at once',
    request: { method: 'GET', unsafeHeaderNames: ['authorization', 'content-type', 'x-a'] },
    headers: [...allow, ['Access-Control-Allow-Headers', 'Content-Type']],
    fails: ['headers-allowed:authorization,x-a'],
  },
  {
    what: 'header names have no case',
    request: { method: 'GET', unsafeHeaderNames: ['x-a'] },
    headers: [...allow, ['Access-Control-Allow-Headers', 'X-A']],
    fails: [],
  },
  {
    what: 'authorization under star passes, as browsers have it',
    request: { method: 'GET', unsafeHeaderNames: ['authorization'] },
    headers: [...allow, ['Access-Control-Allow-Headers', '*']],
    fails: [],
  },
  {
    what: 'empty members of a list are fine',
    headers: [...allow, ['Access-Control-Allow-Methods', ', PUT,,']],
    fails: [],
  },
  {
    what: 'semicolons make no list',
    headers: [...allow, ['Access-Control-Allow-Methods', 'GET; PUT']],
    fails: ['allow-methods-parses'],
  },
  {
    what: 'quotes make no list',
    request: { method: 'GET' },
    headers: [...allow, ['Access-Control-Allow-Headers', '"x-a"']],
    fails: ['allow-headers-parses'],
  },
  { what: 'status 200 is fine', request: { method: 'GET' }, status: 200, headers: allow, fails: [] },
  { what: 'status 299 is fine', request: { method: 'GET' }, status: 299, headers: allow, fails: [] },
  {
    what: 'status 300 is not',
    request: { method: 'GET' },
    status: 300,
    headers: allow,
    fails: ['preflight-ok-status'],
  },
  {
    what: 'a redirect is named as one',
    request: { method: 'GET' },
    status: 307,
    headers: [...allow, ['Location', '/b']],
    fails: ['preflight-not-redirected'],
  },
  {
    what: 'a 302 without Location is a wrong status',
    request: { method: 'GET' },
    status: 302,
    headers: allow,
    fails: ['preflight-ok-status'],
  },
  {
    what: 'a 304 is a wrong status',
    request: { method: 'GET' },
    status: 304,
    headers: [...allow, ['Location', '/b']],
    fails: ['preflight-ok-status'],
  },
  {
    what: 'everything at once',
    request: { unsafeHeaderNames: ['x-a'], credentials: 'include' },
    status: 401,
    headers: [],
    fails: [
      'allow-origin-present',
      'allow-credentials',
      'preflight-ok-status',
      'method-allowed:PUT',
      'headers-allowed:x-a',
    ],
  },
];

describe('CORS-preflight fetch', () => {
  test.each(rows)('$what', ({ request, status = 204, headers = [], fails }) => {
    const steps = corsPreflightFetch(
      { origin, url: 'https://b.test/', method: 'PUT', unsafeHeaderNames: [], credentials: 'omit', ...request },
      { status, headers: headers.map(([name, value]) => ({ name, value })), mimeType: '' },
    );
    const failed = steps.filter(({ outcome }) => outcome === 'fail');
    expect(failed.map(({ step, missing }) => (missing ? `${step}:${missing.join()}` : step))).toEqual(fails);
  });

  test('no answer at all', () => {
    const request = {
      origin,
      url: 'https://b.test/',
      method: 'PUT',
      unsafeHeaderNames: [],
      credentials: 'omit' as const,
    };
    expect(corsPreflightFetch(request, null)).toEqual([{ step: 'preflight-answered', outcome: 'fail' }]);
  });
});
