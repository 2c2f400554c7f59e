import type { LabCase } from '../case';
import { allowed, blocked } from '../expectations';
import { aspNetCore, customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;
const right = { origin: app, methods: 'GET, PUT', headers: 'Content-Type' };

/** Servers that have it right. */
export const allowedCases: readonly LabCase[] = [
  {
    id: 'allowed-get',
    title: 'A simple GET',
    page: app,
    request: { url: 'https://products-api.contoso.test/api/products' },
    answer: aspNetCore({ origin: app }, []),
    expect: allowed,
  },
  {
    id: 'allowed-wildcard',
    title: 'A simple GET of a public API that allows *',
    page: app,
    request: { url: 'https://holidays-api.contoso.test/api/holidays' },
    answer: customHeaders({ origin: '*' }, []),
    expect: allowed,
  },
  {
    id: 'allowed-put',
    title: 'A PUT with JSON, after its preflight',
    page: app,
    request: put('https://inventory-api.contoso.test/api/items/3'),
    answer: customHeaders(right),
    expect: allowed,
  },
  {
    id: 'allowed-cached-preflight',
    title: 'A second PUT: its preflight is in the cache',
    page: app,
    before: put('https://prices-api.contoso.test/api/prices/3'),
    request: put('https://prices-api.contoso.test/api/prices/3'),
    answer: aspNetCore({ ...right, maxAge: 600 }),
    expect: allowed,
  },
  {
    id: 'allowed-credentials',
    title: 'A PUT with cookies',
    page: app,
    request: {
      ...put('https://addresses-api.contoso.test/api/addresses/1'),
      credentials: 'include',
    },
    answer: aspNetCore({ ...right, credentials: 'true' }),
    expect: allowed,
  },
  {
    id: 'parallel-methods',
    title: 'Two requests at once to one address: PUT is allowed, DELETE is not',
    page: app,
    request: {
      url: 'https://reviews-api.contoso.test/api/reviews/6',
      method: 'DELETE',
    },
    beside: {
      request: put('https://reviews-api.contoso.test/api/reviews/6'),
      expect: allowed,
    },
    answer: aspNetCore(right),
    expect: blocked('preflight', 'method-not-allowed', 'method-missing'),
  },
];
