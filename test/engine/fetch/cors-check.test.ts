import { describe, expect, test } from 'vitest';
import { corsCheck } from '../../../src/engine/fetch/cors-check';
import type { CredentialsMode } from '../../../src/engine/fetch/request';
import { firstFailed } from '../../../src/engine/fetch/step-result';

type Headers = readonly (readonly [string, string])[];
const origin = 'https://a.test';
const ok = ['Access-Control-Allow-Origin', origin] as const;

const rows: readonly [what: string, credentials: CredentialsMode, headers: Headers, stop: string | null][] = [
  ['no header', 'omit', [], 'allow-origin-present'],
  ['exact origin', 'omit', [ok], null],
  ['star without credentials', 'omit', [['Access-Control-Allow-Origin', '*']], null],
  [
    'star with credentials',
    'include',
    [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Credentials', 'true'],
    ],
    'allow-origin-matches',
  ],
  ['spaces around it', 'omit', [['Access-Control-Allow-Origin', ` ${origin}\t`]], null],
  ['the same twice', 'omit', [ok, ok], 'allow-origin-matches'],
  ['empty', 'omit', [['Access-Control-Allow-Origin', '']], 'allow-origin-matches'],
  ['origin without credentials header is enough without credentials', 'omit', [ok], null],
  ['credentials header missing', 'include', [ok], 'allow-credentials'],
  ['credentials true', 'include', [ok, ['Access-Control-Allow-Credentials', 'true']], null],
  ['credentials True', 'include', [ok, ['Access-Control-Allow-Credentials', 'True']], 'allow-credentials'],
  [
    'credentials twice',
    'include',
    [ok, ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Credentials', 'true']],
    'allow-credentials',
  ],
  ['slash at the end', 'omit', [['Access-Control-Allow-Origin', `${origin}/`]], 'allow-origin-matches'],
];

describe('CORS check', () => {
  test.each(rows)('%s (%s)', (_, credentials, headers, stop) => {
    const steps = corsCheck(
      { origin, credentials },
      headers.map(([name, value]) => ({ name, value })),
    );
    expect(firstFailed(steps)?.step ?? null).toBe(stop);
  });

  test('null is a value like any other', () => {
    const steps = corsCheck({ origin: 'null', credentials: 'omit' }, [
      { name: 'Access-Control-Allow-Origin', value: 'null' },
    ]);
    expect(steps.every(({ outcome }) => outcome !== 'fail')).toBe(true);
  });
});
