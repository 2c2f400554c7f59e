import { describe, expect, test } from 'vitest';
import { corsPreflightFetch } from '../../../src/engine/fetch/cors-preflight-fetch';
import { extractHeaderListValues } from '../../../src/engine/fetch/extract-header-list-values';
import { isToken } from '../../../src/engine/http/token';
import { checkExchange } from '../wpt/check-exchange';
import { bySource, type Exchange, type Pairs } from '../wpt/recording';
import { listRows, type Row, rows } from './preflight-result';

/**
 * Facts of chromium/chromium services/network/cors/preflight_result_unittest.cc (bb2917944f4f69b0e78a6e66e802cfaa13b9126a), with
 * an Access-Control-Allow-Origin that passes. Where it asks of the cache, and of a flag that no release has set, is left out.
 */
const origin = 'http://google.com';

function exchange({ test: name, method, code, ...row }: Row): Exchange {
  const what = JSON.stringify([row.allowMethods, row.allowHeaders, method, row.headers, code]);
  const { allowMethods, allowHeaders, credentials = 'omit', headers = [], parameter } = row;
  const allows: Pairs = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
  ];
  const lists: Pairs = [
    ...(allowMethods === undefined ? [] : [['Access-Control-Allow-Methods', allowMethods] as const]),
    ...(allowHeaders === undefined ? [] : [['Access-Control-Allow-Headers', allowHeaders] as const]),
  ];
  const hop = {
    url: 'http://example.com/data',
    origin,
    method,
    headers,
    preflight: { headers: [...allows, ...lists] },
  };
  return {
    source: `services/network/cors/preflight_result_unittest.cc: PreflightResultTest.${name}, ${what}`,
    credentials,
    hops: [code === null ? { ...hop, answer: { headers: allows } } : hop],
    outcome: code === null ? 'allowed' : 'blocked',
    ...(code !== null && { code }),
    ...(parameter !== undefined && { parameter }),
  };
}

describe('Chromium: result of a preflight', () => {
  test.each(bySource(rows.filter(({ method }) => isToken(method)).map(exchange)))('%s', (_, row) => {
    checkExchange(row);
  });

  /** HTTP has neither an empty method nor a blank one: they stand for an empty member of the list. */
  test.each(
    bySource(rows.filter(({ method }) => !isToken(method)).map((row) => ({ ...exchange(row), method: row.method }))),
  )('%s', (_, { hops: [hop], method }) => {
    const headers = (hop?.preflight?.headers ?? []).map(([name, value]) => ({ name, value }));
    const steps = corsPreflightFetch(
      { origin, url: 'http://example.com/data', method, unsafeHeaderNames: [], credentials: 'omit' },
      { status: 200, headers, mimeType: '' },
    );
    const failed = steps.filter(({ outcome }) => outcome === 'fail');
    expect(failed).toEqual([{ step: 'method-allowed', outcome: 'fail', missing: [method] }]);
  });

  test.each(listRows)(
    'preflight_result_unittest.cc: NetLogParams of %j and %j',
    (methods, headers, asMethods, asHeaders) => {
      const read = (name: string, value: string) => extractHeaderListValues([{ name, value }], name);
      expect(String(read('Access-Control-Allow-Methods', methods))).toBe(asMethods);
      expect(String(read('Access-Control-Allow-Headers', headers)).toLowerCase()).toBe(asHeaders);
    },
  );
});
