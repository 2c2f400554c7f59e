import { corsHeaders, json } from '../answers';
import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';

/** Values of Access-Control-Allow-Origin that no browser would send as an origin. */
export const malformedAllowOriginCases: readonly LabCase[] = [
  {
    id: 'origin-trailing-slash',
    title: 'The allowed origin ends with a slash',
    page: pageOrigins.app,
    request: { url: 'https://catalog-api.contoso.test/api/catalog' },
    answer: customHeaders({ origin: 'https://app.contoso.test/' }, []),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-trailing-slash'),
  },
  {
    id: 'origin-case',
    title: 'The allowed origin has upper-case letters',
    page: pageOrigins.app,
    request: { url: 'https://profile-api.contoso.test/api/profile' },
    answer: customHeaders({ origin: 'https://App.Contoso.test' }),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-case'),
  },
  {
    id: 'origin-path',
    title: 'The allowed origin is the address of a page',
    page: pageOrigins.app,
    request: { url: 'https://reports-api.contoso.test/api/reports' },
    answer: customHeaders({ origin: 'https://app.contoso.test/dashboard' }, []),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-path'),
  },
  {
    id: 'origin-not-url',
    title: 'The allowed origin has no scheme',
    page: pageOrigins.app,
    request: { url: 'https://calendar-api.contoso.test/api/events' },
    answer: customHeaders({ origin: 'app.contoso.test' }, []),
    expect: blocked('actual', 'allow-origin-invalid', 'origin-not-url'),
  },
  {
    id: 'origin-empty',
    title: 'The allowed origin is empty',
    page: pageOrigins.app,
    request: { url: 'https://contacts-api.contoso.test/api/contacts' },
    answer: customHeaders({ origin: '' }, []),
    expect: blocked('actual', 'allow-origin-invalid', 'origin-not-url'),
  },
  {
    id: 'origin-wildcard-pattern',
    title: 'The allowed origin is a pattern',
    page: pageOrigins.app,
    request: { url: 'https://search-api.contoso.test/api/search?q=pump' },
    answer: customHeaders({ origin: 'https://*.contoso.test' }, []),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-wildcard-pattern'),
  },
  {
    id: 'origins-in-one-header',
    title: 'Two origins in one header',
    page: pageOrigins.app,
    request: { url: 'https://partners-api.contoso.test/api/partners' },
    answer: customHeaders({ origin: 'https://app.contoso.test, https://partner.fabrikam.test' }, []),
    expect: blocked('actual', 'allow-origin-multiple', 'origins-in-one-header'),
  },
  {
    id: 'duplicate-wildcard-and-origin',
    title: 'web.config sends *, the application the origin as well',
    page: pageOrigins.app,
    request: { url: 'https://shop-api.contoso.test/api/cart' },
    answer: () => json({ items: 3 }, [...corsHeaders({ origin: '*' }), ...corsHeaders({ origin: pageOrigins.app })]),
    expect: blocked('actual', 'allow-origin-multiple', 'duplicate-layers'),
  },
  {
    id: 'duplicate-origin',
    title: 'web.config and the application both send the right origin',
    page: pageOrigins.app,
    request: { url: 'https://billing-api.contoso.test/api/invoices' },
    answer: () => {
      const layer = corsHeaders({ origin: pageOrigins.app });
      return json([], [...layer, ...layer]);
    },
    expect: blocked('actual', 'allow-origin-multiple', 'duplicate-layers'),
  },
];
