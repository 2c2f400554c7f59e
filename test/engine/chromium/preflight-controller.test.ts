import { describe, test } from 'vitest';
import { checkExchange } from '../wpt/check-exchange';
import { bySource, type Exchange, type Hop, type Pairs } from '../wpt/recording';

/** Facts of chromium/chromium services/network/cors/preflight_controller_unittest.cc (003f417d8e1b8359d166cafe8df6cd58c890e272). */
const origin = 'http://example.com';
const url = 'http://127.0.0.1:8000/allow';

function allows(value: string, ...more: Pairs): Pairs {
  return [
    ['Access-Control-Allow-Origin', value],
    ['Access-Control-Allow-Methods', 'GET, OPTIONS'],
    ['Access-Control-Max-Age', '1000'],
    ...more,
  ];
}

type Row = Omit<Exchange, 'source'> & { readonly test: string };

function preflight(name: string, status: number, headers: Pairs, hop: Partial<Hop> = {}): Row {
  const passes = status <= 299;
  const asking: Hop = { url, origin, preflight: { status, headers }, ...hop };
  return {
    test: name,
    hops: [passes ? { ...asking, answer: { headers } } : asking],
    outcome: passes ? 'allowed' : 'blocked',
    ...(!passes && { code: 'PreflightInvalidStatus', parameter: '' }),
  };
}

const authorization: Partial<Hop> = { headers: [['authorization', 'foobar']] };
const star: Pairs = [['Access-Control-Allow-Origin', '*']];

const rows: readonly Row[] = [
  preflight('CheckInvalidRequest', 404, allows(origin)),
  preflight('CheckValidRequest', 200, allows(origin)),
  preflight('CheckTaintedRequest', 200, allows('null'), { origin: 'null' }),
  preflight(
    'AuthorizationIsCoveredByWildcard',
    200,
    allows(origin, ['Access-Control-Allow-Headers', '*']),
    authorization,
  ),
  preflight('CheckPreflightAccessDetectsErrorStatus (200)', 200, star),
  preflight('CheckPreflightAccessDetectsErrorStatus (299)', 299, star),
  preflight('CheckPreflightAccessDetectsErrorStatus (300)', 300, star),
];

describe('Chromium: preflight controller', () => {
  const exchanges = rows.map(({ test: name, ...row }) => ({
    ...row,
    source: `services/network/cors/preflight_controller_unittest.cc: PreflightControllerTest.${name}`,
  }));
  test.each(bySource(exchanges))('%s', (_, exchange) => {
    checkExchange(exchange);
  });
});
