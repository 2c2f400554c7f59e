import { describe, test } from 'vitest';
import { checkExchange } from '../wpt/check-exchange';
import { bySource, type Exchange, type Pairs } from '../wpt/recording';

/**
 * Facts of chromium/chromium services/network/public/cpp/cors/cors_unittest.cc (f24a8e130d36c035286d0b664743111ac6b10749): what
 * its access check makes of the two headers. Its UMA tests stand for permitted and not permitted.
 */
const google = 'http://google.com';

interface Row {
  /** The test's name. */
  readonly test: string;
  readonly origin?: string;
  readonly allowOrigin: string | null;
  readonly allowCredentials?: string;
  readonly credentials?: 'omit' | 'include';
  /** null: permitted. */
  readonly code: string | null;
  readonly parameter?: string;
}

const rows: readonly Row[] = [
  { test: 'CheckAccessDetectsWildcardOriginNotAllowed', allowOrigin: '*', code: null },
  {
    test: 'CheckAccessDetectsWildcardOriginNotAllowed',
    allowOrigin: '*',
    credentials: 'include',
    code: 'WildcardOriginNotAllowed',
  },
  { test: 'CheckAccessDetectsMissingAllowOriginHeader', allowOrigin: null, code: 'MissingAllowOriginHeader' },
  {
    test: 'CheckAccessDetectsMultipleAllowOriginValues',
    allowOrigin: 'http://example.com http://another.example.com',
    code: 'MultipleAllowOriginValues',
  },
  {
    test: 'CheckAccessDetectsMultipleAllowOriginValues',
    allowOrigin: 'http://example.com,http://another.example.com',
    code: 'MultipleAllowOriginValues',
  },
  {
    test: 'CheckAccessDetectsInvalidAllowOriginValue',
    allowOrigin: 'invalid.origin',
    code: 'InvalidAllowOriginValue',
    parameter: 'invalid.origin',
  },
  { test: 'CheckAccessDetectsAllowOriginMismatch', allowOrigin: google, code: null },
  {
    test: 'CheckAccessDetectsAllowOriginMismatch',
    allowOrigin: 'http://not.google.com',
    code: 'AllowOriginMismatch',
    parameter: 'http://not.google.com',
  },
  { test: 'CheckAccessDetectsAllowOriginMismatch', origin: 'null', allowOrigin: 'null', code: null },
  {
    test: 'CheckAccessDetectsInvalidAllowCredential',
    allowOrigin: google,
    allowCredentials: 'true',
    credentials: 'include',
    code: null,
  },
  {
    test: 'CheckAccessDetectsInvalidAllowCredential',
    allowOrigin: google,
    allowCredentials: 'fuga',
    credentials: 'include',
    code: 'InvalidAllowCredentials',
    parameter: 'fuga',
  },
  {
    test: 'CheckAccessAndReportMetricsForPermittedSecureOrigin',
    origin: 'https://google.com',
    allowOrigin: 'https://google.com',
    code: null,
  },
  { test: 'CheckAccessAndReportMetricsForPermittedNotSecureOrigin', allowOrigin: google, code: null },
  {
    test: 'CheckAccessAndReportMetricsForNotPermittedSecureOrigin',
    origin: 'https://google.com',
    allowOrigin: null,
    code: 'MissingAllowOriginHeader',
  },
];

function exchange(row: Row): Exchange {
  const { origin = google, allowOrigin, allowCredentials, code, credentials = 'omit', parameter } = row;
  const headers: Pairs = [
    ...(allowOrigin === null ? [] : [['Access-Control-Allow-Origin', allowOrigin] as const]),
    ...(allowCredentials === undefined ? [] : [['Access-Control-Allow-Credentials', allowCredentials] as const]),
  ];
  return {
    source: `services/network/public/cpp/cors/cors_unittest.cc: CorsTest.${row.test}, ${code ?? 'permitted'}`,
    credentials,
    hops: [{ url: 'http://example.com/data', origin, answer: { headers } }],
    outcome: code === null ? 'allowed' : 'blocked',
    ...(code !== null && { code }),
    ...(parameter !== undefined && { parameter }),
  };
}

describe('Chromium: access check', () => {
  test.each(bySource(rows.map(exchange)))('%s', (_, row) => {
    checkExchange(row);
  });
});
