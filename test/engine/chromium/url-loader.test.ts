import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine';
import { preflight, unsent } from '../har';
import { checkExchange } from '../wpt/check-exchange';
import { bySource } from '../wpt/recording';
import { rows } from './url-loader';
import { locations } from './url-loader-redirects';

/**
 * Facts of chromium/chromium services/network/cors/cors_url_loader_unittest.cc (b412b3667604dc9a71f4b73bc4143787153ff57e). Where
 * a test ends while a redirect is followed, the capture ends there, too.
 */
const exchanges = rows.map(({ test: name, ...row }) => ({
  ...row,
  source: `services/network/cors/cors_url_loader_unittest.cc: CorsURLLoaderTest.${name}`,
}));

describe('Chromium: CORS URL loader', () => {
  test.each(bySource(exchanges))('%s', (_, exchange) => {
    checkExchange(exchange);
  });

  const source = 'services/network/cors/cors_url_loader_unittest.cc: CorsURLLoaderTest.CheckRedirectLocation';
  for (const origin of ['http://example.com', 'null']) {
    test.each(locations)(`${source} %s: %s, from ${origin}`, (location, code) => {
      const headers = [
        ['Access-Control-Allow-Origin', origin],
        ['Location', location],
      ] as const;
      const hops = [{ url: 'http://example3.com/', origin, answer: { status: 302, headers } }];
      const outcome = code === null ? ('allowed' as const) : ('blocked' as const);
      const exchange = { source, hops, outcome, ...(code !== null && { code }) };
      checkExchange(exchange);
    });
  }

  test('services/network/cors/cors_url_loader_unittest.cc: CorsURLLoaderTest.NetLogPreflightNetError', () => {
    const url = 'https://example.com/';
    const error = 'net::ERR_INVALID_ARGUMENT';
    const entries = [preflight({ url, status: 0, error }), unsent({ url, method: 'PUT', error })];
    expect(analyse(entries).requests).toMatchObject([{ verdict: 'not-cors', reasons: [] }]);
  });
});
