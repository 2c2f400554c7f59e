import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';

const { app } = pageOrigins;

/** More than one check fails; the browser names the first only. */
export const severalCases: readonly LabCase[] = [
  {
    id: 'several-problems',
    title: 'Wrong scheme, no cookies allowed, method and headers missing: all at once',
    page: app,
    request: {
      url: 'https://erp-api.contoso.test/api/purchases/1001',
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'X-Correlation-Id': 'a1b2',
      },
      credentials: 'include',
      body: '{"approved":true}',
    },
    answer: customHeaders({
      origin: 'http://app.contoso.test',
      methods: 'GET, POST',
      headers: 'Accept',
    }),
    expect: blocked('preflight', 'allow-origin-mismatch', 'origin-scheme', [
      'allow-credentials-not-true',
      'method-not-allowed',
      'headers-not-allowed',
    ]),
  },
];
