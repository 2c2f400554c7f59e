import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { aspNetCore, customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const lists = { methods: 'GET, PUT, DELETE', headers: 'Content-Type' };

/** A server that allows another origin than the page's. */
export const allowOriginCases: readonly LabCase[] = [
  {
    id: 'origin-scheme',
    title: 'The server allows http://app.contoso.test; the page is on https',
    page: pageOrigins.app,
    request: put('https://orders-api.contoso.test/api/orders/1042'),
    answer: customHeaders({ origin: 'http://app.contoso.test', ...lists }),
    expect: blocked('preflight', 'allow-origin-mismatch', 'origin-scheme'),
  },
  {
    id: 'origin-scheme-http-page',
    title: 'The server allows https://app.contoso.test; the page is on http',
    page: pageOrigins.appOnHttp,
    request: { url: 'http://intranet-api.contoso.test/api/news' },
    answer: customHeaders({ origin: 'https://app.contoso.test', ...lists }, [{ title: 'Canteen closed' }]),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-scheme'),
  },
  {
    id: 'origin-port',
    title: 'The server allows the page on port 443; it is on port 8443',
    page: pageOrigins.appOn8443,
    request: put('https://stock-api.contoso.test/api/stock/4711'),
    answer: customHeaders({ origin: 'https://app.contoso.test', ...lists }),
    expect: blocked('preflight', 'allow-origin-mismatch', 'origin-port'),
  },
  {
    id: 'origin-host',
    title: 'The server allows another site',
    page: pageOrigins.app,
    request: { url: 'https://customers-api.contoso.test/api/customers' },
    answer: aspNetCore({ origin: 'https://portal.contoso.test' }, []),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-host'),
  },
  {
    id: 'origin-loopback-alias',
    title: 'The server allows 127.0.0.1; the page is on localhost',
    page: pageOrigins.developer,
    request: { url: 'https://staging-api.contoso.test/api/version' },
    answer: aspNetCore({ origin: 'http://127.0.0.1:3000' }, { version: '4.2.0' }),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-loopback-alias'),
  },
  {
    id: 'origin-null',
    title: 'The request comes from a sandboxed frame, whose origin is null',
    page: pageOrigins.app,
    request: {
      kind: 'sandboxed-iframe',
      url: 'https://preview-api.contoso.test/api/preview',
    },
    answer: aspNetCore({ origin: 'https://app.contoso.test' }),
    expect: blocked('actual', 'allow-origin-mismatch', 'origin-null'),
  },
];
