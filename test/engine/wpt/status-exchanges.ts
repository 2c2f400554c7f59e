import { allowHeaders, allowMethods, allowOrigin, answer, page, remote } from './hosts';
import type { Exchange, Pairs } from './recording';

/*
 * Facts of web-platform-tests: cors/status.htm (16dccc2c48c7d0f2db6419710fd121d6dc6e4aa3), cors/status-preflight.htm
 * (2e1553c1514467f53e5d90161957fb7ec78258be), cors/status-async.htm (6fcca5e017760907a99f995b382a0e02515e772d).
 */

/** The status of a response that is not a preflight's never matters. */
interface Row {
  readonly source: string;
  readonly method?: string;
  readonly headers?: Pairs;
  /** The preflight's status; left out: none is sent. */
  readonly preflight?: number;
  /** The response's; left out: the preflight kept the request back. */
  readonly status?: number;
  readonly allows: Pairs;
}

function exchange({ source, method = 'GET', headers = [], preflight, status, allows }: Row): Exchange {
  const hop = { url: `${remote}/cors/resources/status.py`, method, origin: page, headers };
  const asking = preflight === undefined ? hop : { ...hop, preflight: { status: preflight, headers: allows } };
  const allowed = allows.length > 0 && status !== undefined;
  return {
    source,
    hops: [status === undefined ? asking : { ...asking, answer: { status, headers: allows } }],
    outcome: allowed ? 'allowed' : 'blocked',
  };
}

const allows =
  answer(allowOrigin(page), allowMethods('GET, CHICKEN, HEAD, POST, PUT'), allowHeaders('x-nonsimple')).headers ?? [];
const custom: Pairs = [['X-Custom', 'preflight']];
const allowCustom: Pairs = [allowOrigin(page), allowHeaders('x-custom')];

/** cors/status.htm: a request with a status of its own, with and without a preflight, allowed and not. */
const scenarios: readonly Row[] = [
  { source: 'cors/status.htm: 1. CORS disallowed, response status 400.', status: 400, allows: [] },
  { source: 'cors/status.htm: 2. CORS disallowed, preflight status 200.', headers: custom, preflight: 200, allows: [] },
  { source: 'cors/status.htm: 3. CORS allowed, response status 400.', status: 400, allows: allowCustom },
  {
    source: 'cors/status.htm: 4. CORS allowed, preflight status 200, response status 400.',
    headers: custom,
    preflight: 200,
    status: 400,
    allows: allowCustom,
  },
  {
    source: 'cors/status.htm: 5. CORS allowed, preflight status 400.',
    headers: custom,
    preflight: 400,
    allows: allowCustom,
  },
];

const afterPreflight: readonly (readonly [method: string, status: number])[] = [
  ['GET', 200],
  ['GET', 204],
  ['GET', 400],
  ['GET', 401],
  ['HEAD', 200],
  ['HEAD', 204],
  ['HEAD', 400],
  ['HEAD', 401],
  ['HEAD', 501],
  ['HEAD', 699],
  ['POST', 204],
  ['POST', 400],
  ['POST', 401],
  ['POST', 404],
  ['PUT', 699],
  ['CHICKEN', 501],
];

const passing: readonly (readonly [method: string, status: number])[] = [
  ...[200, 201, 202, 203, 204, 205, 206, 209, 299].map((status) => ['GET', status] as const),
  ['POST', 200],
  ['HEAD', 200],
  ['PUT', 200],
  ['CHICKEN', 200],
  ['GET', 400],
  ['HEAD', 401],
  ['POST', 404],
  ['POST', 500],
];

/** Here the preflight is answered with the same status. */
const refused: readonly (readonly [method: string, status: number, forced: boolean])[] = [
  ['PUT', 699, false],
  ['CHICKEN', 501, false],
  ['GET', 400, true],
  ['HEAD', 401, true],
  ['POST', 404, true],
  ['PUT', 699, true],
  ['CHICKEN', 501, true],
];

const nonsimple: Pairs = [['x-nonsimple', 'true']];
const needs = (method: string): boolean => method === 'PUT' || method === 'CHICKEN';

export const statusExchanges: readonly Exchange[] = [
  ...scenarios,
  ...afterPreflight.map(([method, status]) => ({
    source: `cors/status-preflight.htm: CORS - status after preflight on ${method} ${status}`,
    method,
    headers: nonsimple,
    preflight: 200,
    status,
    allows,
  })),
  ...passing.map(([method, status]) => ({
    source: `cors/status-async.htm: Status on ${method} ${status}`,
    method,
    status,
    allows,
    ...(needs(method) && { preflight: status }),
  })),
  ...refused.map(([method, status, forced]) => ({
    source: `cors/status-async.htm: Status on ${method} ${status}${forced ? ' (nonsimple)' : ''}`,
    method,
    headers: forced ? nonsimple : [],
    preflight: status,
    allows,
  })),
].map(exchange);
