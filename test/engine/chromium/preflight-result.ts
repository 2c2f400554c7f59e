import type { Pairs } from '../wpt/recording';

/** A row: what a preflight allows, what is asked of it, and what Chromium says is not allowed; null: all is. */
export interface Row {
  readonly test: string;
  readonly allowMethods?: string;
  readonly allowHeaders?: string;
  readonly credentials?: 'omit' | 'include';
  readonly method: string;
  readonly headers?: Pairs;
  readonly code: string | null;
  readonly parameter?: string;
}

const methodDisallowed = 'MethodDisallowedByPreflightResponse';
const headerDisallowed = 'HeaderDisallowedByPreflightResponse';

const allowedMethods: readonly (readonly [allowed: string, method: string])[] = [
  ['OPTIONS', 'OPTIONS'],
  ['GET', 'GET'],
  ['HEAD', 'HEAD'],
  ['POST', 'POST'],
  ['PUT', 'PUT'],
  ['DELETE', 'DELETE'],
  ['FOOBAR', 'FOOBAR'],
  ['', 'GET'],
  ['', 'HEAD'],
  ['', 'POST'],
  ['*', 'OPTIONS'],
  ['GET, PUT, DELETE', 'GET'],
  ['GET, PUT, DELETE', 'PUT'],
  ['GET, PUT, DELETE', 'DELETE'],
  ['GET, ,PUT', 'PUT'],
  ['put', 'put'],
  ['patch', 'patch'],
  ['get', 'GET'],
];

const refusedMethods: readonly (readonly [allowed: string, method: string])[] = [
  ['', 'OPTIONS'],
  ['', 'PUT'],
  ['', 'DELETE'],
  ['GET', 'PUT'],
  ['GET, POST, DELETE', 'PUT'],
  ['GET,,PUT', ''],
  ['GET, ,PUT', ' '],
  ['put', 'PUT'],
  ['PUT', 'put'],
  ['patch', 'PATCH'],
  ['PATCH', 'patch'],
];

const mine = ['X-MY-HEADER', 't'] as const;
const yours = ['Y-MY-HEADER', 't'] as const;
const authorization: Pairs = [['auThorization', 'x']];

const headerRows: readonly Omit<Row, 'test' | 'method'>[] = [
  { allowHeaders: 'X-MY-HEADER', headers: [mine], code: null },
  { allowHeaders: 'X-MY-HEADER, Y-MY-HEADER', headers: [mine, yours], code: null },
  { allowHeaders: 'x-my-header, Y-MY-HEADER', headers: [mine, ['y-my-header', 't']], code: null },
  { allowHeaders: '', headers: [['Accept', '*/*']], code: null },
  { allowHeaders: '*', headers: [['xyzzy', 't']], code: null },
  { allowHeaders: '*', credentials: 'include', headers: [['xyzzy', 't']], code: headerDisallowed, parameter: 'xyzzy' },
  { allowHeaders: '', headers: [['Host', 'www.google.com']], code: null },
  { allowHeaders: '', headers: [mine], code: headerDisallowed, parameter: 'x-my-header' },
  { allowHeaders: 'X-SOME-OTHER-HEADER', headers: [mine], code: headerDisallowed, parameter: 'x-my-header' },
  { allowHeaders: 'X-MY-HEADER', headers: [mine, yours], code: headerDisallowed, parameter: 'y-my-header' },
];

export const rows: readonly Row[] = [
  ...allowedMethods.map(([allowMethods, method]) => ({
    test: 'EnsureMethods',
    allowMethods,
    allowHeaders: '',
    method,
    code: null,
  })),
  ...refusedMethods.map(([allowMethods, method]) => ({
    test: 'EnsureMethods',
    allowMethods,
    allowHeaders: '',
    method,
    code: methodDisallowed,
    parameter: method,
  })),
  ...headerRows.map((row) => ({ test: 'EnsureHeaders', allowMethods: 'GET', method: 'GET', ...row })),
  {
    test: 'ParseAuthorizationWithoutNonWildcardRequestHeadersSupport',
    allowMethods: 'GET',
    allowHeaders: '*',
    method: 'GET',
    headers: authorization,
    code: null,
  },
  {
    test: 'ParseAuthorizationWithNonWildcardRequestHeadersSupportAndAuthorizationOnPreflightResponse',
    allowMethods: 'GET',
    allowHeaders: '*, AUTHORIZAtion',
    method: 'GET',
    headers: authorization,
    code: null,
  },
  {
    test: 'ParseAllowControlAllowHeaders',
    allowHeaders: 'bad value',
    method: 'GET',
    code: 'InvalidAllowHeadersPreflightResponse',
  },
  { test: 'ParseAllowControlAllowHeaders', allowHeaders: 'X-MY-HEADER, ', method: 'GET', headers: [mine], code: null },
  { test: 'ParseAllowControlAllowHeaders', allowHeaders: '', method: 'GET', code: null },
  ...[mine, yours].map((header) => ({
    test: 'ParseAllowControlAllowHeaders',
    allowHeaders: ', X-MY-HEADER, Y-MY-HEADER, ,',
    method: 'GET',
    headers: [header],
    code: null,
  })),
  {
    test: 'ParseAllowControlAllowMethods',
    allowMethods: 'bad value',
    method: 'GET',
    code: 'InvalidAllowMethodsPreflightResponse',
  },
  { test: 'ParseAllowControlAllowMethods', allowMethods: 'GET, ', method: 'GET', code: null },
  { test: 'ParseAllowControlAllowMethods', allowMethods: '', method: 'GET', code: null },
  ...['GET', 'POST'].map((method) => ({
    test: 'ParseAllowControlAllowMethods',
    allowMethods: ', GET, POST, ,',
    method,
    code: null,
  })),
];

/** What is read out of the two lists (NetLogParams). */
export const listRows: readonly (readonly [
  methods: string,
  headers: string,
  readMethods: string,
  readHeaders: string,
])[] = [
  ['', 'X-MY-HEADER', '', 'x-my-header'],
  ['GET', 'X-MY-HEADER', 'GET', 'x-my-header'],
  ['GET, POST', 'X-MY-HEADER', 'GET,POST', 'x-my-header'],
  ['GET', '', 'GET', ''],
  ['GET', 'X-MY-HEADER, Y-MY-HEADER', 'GET', 'x-my-header,y-my-header'],
];
