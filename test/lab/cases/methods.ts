import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { aspNetCore, customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;

/** The origin is right; the list of methods is not. */
export const methodsCases: readonly LabCase[] = [
  {
    id: 'method-missing',
    title: 'DELETE is not among the allowed methods',
    page: app,
    request: {
      url: 'https://pricing-api.contoso.test/api/prices/8',
      method: 'DELETE',
    },
    answer: aspNetCore({ origin: app, methods: 'GET, POST' }),
    expect: blocked('preflight', 'method-not-allowed', 'method-missing'),
  },
  {
    id: 'method-case',
    title: 'The page says patch, the server allows PATCH',
    page: app,
    request: {
      url: 'https://settings-api.contoso.test/api/settings',
      method: 'patch',
      body: 'theme=dark',
    },
    answer: customHeaders({ origin: app, methods: 'GET, PATCH' }),
    expect: blocked('preflight', 'method-not-allowed', 'method-case'),
  },
  {
    id: 'methods-unparseable',
    title: 'The allowed methods are separated by semicolons',
    page: app,
    request: put('https://votes-api.contoso.test/api/votes/1'),
    answer: customHeaders({
      origin: app,
      methods: 'GET; PUT',
      headers: 'Content-Type',
    }),
    expect: blocked('preflight', 'allow-methods-invalid', 'methods-unparseable'),
  },
];
