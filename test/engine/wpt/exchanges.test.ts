import { describe, test } from 'vitest';
import { allowedHeadersExchanges } from './allowed-headers-exchanges';
import { basicExchanges } from './basic-exchanges';
import { checkExchange } from './check-exchange';
import { credentialsExchanges } from './credentials-exchanges';
import { fetchRedirectExchanges } from './fetch-redirect-exchanges';
import { preflightExchanges } from './preflight-exchanges';
import { bySource } from './recording';
import { redirectExchanges } from './redirect-exchanges';
import { statusExchanges } from './status-exchanges';

describe.each([
  ['basics', basicExchanges],
  ['credentials', credentialsExchanges],
  ['preflights', preflightExchanges],
  ['allowed methods and headers', allowedHeadersExchanges],
  ['status', statusExchanges],
  ['redirects', redirectExchanges],
  ['redirects of fetch', fetchRedirectExchanges],
])('web-platform-tests: %s', (_, exchanges) => {
  test.each(bySource(exchanges))('%s', (_source, exchange) => {
    checkExchange(exchange);
  });
});
