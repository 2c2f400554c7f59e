import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { aspNetCore, customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;

/** The page sends cookies (credentials: 'include'), which asks more of the server. */
export const credentialsCases: readonly LabCase[] = [
  {
    id: 'wildcard-with-credentials',
    title: 'The server allows *, the page sends cookies',
    page: app,
    request: {
      url: 'https://session-api.contoso.test/api/session',
      credentials: 'include',
    },
    answer: customHeaders({ origin: '*', credentials: 'true' }),
    expect: blocked('actual', 'allow-origin-wildcard-with-credentials', 'wildcard-with-credentials'),
  },
  {
    id: 'credentials-missing',
    title: 'The server allows the origin, but not cookies',
    page: app,
    request: {
      url: 'https://basket-api.contoso.test/api/basket',
      credentials: 'include',
    },
    answer: aspNetCore({ origin: app }),
    expect: blocked('actual', 'allow-credentials-not-true', 'credentials-not-true'),
  },
  {
    id: 'credentials-upper-case',
    title: 'Access-Control-Allow-Credentials is True instead of true',
    page: app,
    request: {
      ...put('https://wishlist-api.contoso.test/api/wishlist/2'),
      credentials: 'include',
    },
    answer: customHeaders({
      origin: app,
      credentials: 'True',
      methods: 'GET, PUT',
      headers: 'Content-Type',
    }),
    expect: blocked('preflight', 'allow-credentials-not-true', 'credentials-not-true'),
  },
  {
    id: 'headers-wildcard-with-credentials',
    title: 'The server allows all headers with *, which counts only without cookies',
    page: app,
    request: {
      url: 'https://loyalty-api.contoso.test/api/points',
      headers: { 'X-Tenant': 'contoso' },
      credentials: 'include',
    },
    answer: customHeaders({
      origin: app,
      credentials: 'true',
      methods: '*',
      headers: '*',
    }),
    expect: blocked('preflight', 'headers-not-allowed', 'headers-missing'),
  },
];
