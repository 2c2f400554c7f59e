import { describe, expect, test } from 'vitest';
import { corsFilteredHeaders } from '../../../src/engine/fetch/cors-filtered-response';
import type { CredentialsMode } from '../../../src/engine/fetch/request';

const headers = ['Content-Type', 'Last-Modified', 'ETag', 'X-Total-Count', 'Set-Cookie', '*'];
const safelisted = ['Content-Type', 'Last-Modified'];

const rows: readonly [
  what: string,
  credentials: CredentialsMode,
  expose: readonly string[],
  readable: readonly string[],
][] = [
  ['nothing exposed', 'omit', [], safelisted],
  ['one name, in another case', 'omit', ['etag'], [...safelisted, 'ETag']],
  ['several lines', 'include', ['ETag', 'x-total-count'], [...safelisted, 'ETag', 'X-Total-Count']],
  [
    '* without credentials',
    'omit',
    ['*'],
    [...safelisted, 'ETag', 'X-Total-Count', '*', 'Access-Control-Expose-Headers'],
  ],
  ['* with credentials is a name', 'include', ['*'], [...safelisted, '*']],
  ['* with credentials, beside a name', 'include', ['*, ETag'], [...safelisted, 'ETag', '*']],
  ['cookies are never readable', 'omit', ['Set-Cookie'], safelisted],
  ['a list that does not parse', 'omit', ['ETag; X-Total-Count'], safelisted],
];

describe('CORS filtered response', () => {
  test.each(rows)('%s (%s)', (_, credentials, expose, readable) => {
    const response = [
      ...headers.map((name) => ({ name, value: '1' })),
      ...expose.map((value) => ({ name: 'Access-Control-Expose-Headers', value })),
    ];
    expect(corsFilteredHeaders(response, credentials).map(({ name }) => name)).toEqual(readable);
  });
});
