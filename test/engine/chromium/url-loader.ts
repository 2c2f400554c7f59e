import type { Exchange, Hop, Pairs } from '../wpt/recording';
import { type Row, redirects } from './url-loader-redirects';

const page = 'https://example.com';
const http = 'http://other.example.com/foo.png';
const other = 'https://other.example.com/foo.png';

const allow = (value: string): readonly [string, string] => ['Access-Control-Allow-Origin', value];
const allowPage: Pairs = [allow(page)];
/** A request of the page to another origin, with the answer's headers. */
function simple(test: string, headers: Pairs, code?: string, more: Partial<Exchange> = {}, url = http): Row {
  const outcome = code === undefined ? 'allowed' : 'blocked';
  return {
    test,
    hops: [{ url, origin: page, answer: { headers } }],
    outcome,
    ...(code !== undefined && { code }),
    ...more,
  };
}

const missing = 'MissingAllowOriginHeader';
const validation: Pairs = [
  ['If-Modified-Since', 'x'],
  ['If-None-Match', 'y'],
  ['Cache-Control', 'z'],
];

const validations: readonly Row[] = [
  {
    test: '304ForSimpleRevalidation',
    hops: [{ url: other, origin: page, headers: validation, answer: { status: 304 } }],
    outcome: 'allowed',
  },
  {
    test: '200ForSimpleRevalidation',
    hops: [{ url: other, origin: page, headers: validation, answer: { status: 200 } }],
    outcome: 'blocked',
    code: missing,
  },
  {
    test: 'RevalidationAndPreflight',
    hops: [
      {
        url: other,
        origin: page,
        headers: [...validation, ['foo', 'bar']],
        preflight: { headers: [...allowPage, ['Access-Control-Allow-Headers', 'foo']] },
        answer: { headers: allowPage },
      },
    ],
    outcome: 'allowed',
  },
];

const foo = 'https://foo.example';

function put(test: string, preflight: NonNullable<Hop['preflight']>, code: string, parameter: string): Row {
  const hops = [{ url: `${page}/`, method: 'PUT', origin: foo, preflight }];
  return { test, credentials: 'include', hops, outcome: 'blocked', code, parameter };
}

const preflights: readonly Row[] = [
  {
    test: 'NetLogBasic',
    hops: [
      {
        url: other,
        origin: page,
        headers: [['Apple', 'red']],
        preflight: {
          headers: [...allowPage, ['Access-Control-Allow-Headers', 'Apple'], ['Access-Control-Allow-Methods', 'GET']],
        },
        answer: {},
      },
    ],
    outcome: 'blocked',
    code: missing,
  },
  put('NetLogPreflightMissingAllowOrigin', {}, 'PreflightMissingAllowOriginHeader', ''),
  put(
    'NetLogPreflightMethodDisallowed',
    {
      headers: [allow(foo), ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Credentials', 'true']],
    },
    'MethodDisallowedByPreflightResponse',
    'PUT',
  ),
  put('PreflightMissingAllowOrigin', {}, 'PreflightMissingAllowOriginHeader', ''),
];

export const rows: readonly Row[] = [
  {
    test: 'SameOriginRequest',
    hops: [{ url: `${page}/foo.png`, origin: null, answer: {} }],
    outcome: 'not-cors',
  },
  { test: 'CrossOriginRequestWithNoCorsMode', hops: [{ url: http, origin: null, answer: {} }], outcome: 'not-cors' },
  {
    test: 'CrossOriginRequestWithNoCorsModeAndPatchMethod',
    hops: [{ url: http, method: 'PATCH', origin: page, answer: {} }],
    outcome: 'not-cors',
  },
  simple('CrossOriginRequestWithCorsModeButMissingCorsHeader', [], missing),
  simple('CrossOriginRequestWithCorsMode', allowPage),
  simple(
    'CrossOriginRequestFetchRequestWithCorsModeButMismatchedCorsHeader',
    [allow('http://some-other-domain.com')],
    'AllowOriginMismatch',
  ),
  simple('StripUsernameAndPassword', allowPage),
  ...redirects,
  simple('OriginAccessList_IsolatedWorldOriginIgnored', [], missing),
  simple('OriginAccessList_Blocked', [], missing),
  ...validations,
  simple('NetLogCrossOriginSimpleRequest', [], missing, {}, other),
  ...preflights,
];
