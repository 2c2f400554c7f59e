import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { aspNetCore, customHeaders } from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;

/** The origin is right; the list of headers is not. */
export const headersCases: readonly LabCase[] = [
  {
    id: 'header-missing',
    title: 'One of three requested headers is not allowed',
    page: app,
    request: {
      url: 'https://audit-api.contoso.test/api/audit',
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer lab',
        'X-Tenant': 'contoso',
      },
      body: '{}',
    },
    answer: customHeaders({
      origin: app,
      methods: 'GET, POST',
      headers: 'Content-Type, Authorization',
    }),
    expect: blocked('preflight', 'headers-not-allowed', 'headers-missing'),
  },
  {
    id: 'headers-missing',
    title: 'Several requested headers are not allowed',
    page: app,
    request: {
      url: 'https://timesheet-api.contoso.test/api/hours',
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer lab',
        'X-Requested-With': 'XMLHttpRequest',
        'X-Tenant': 'contoso',
      },
      body: '{}',
    },
    answer: customHeaders({
      origin: app,
      methods: 'GET, POST',
      headers: 'Content-Type',
    }),
    expect: blocked('preflight', 'headers-not-allowed', 'headers-missing'),
  },
  {
    id: 'headers-unparseable',
    title: 'The allowed headers are separated by semicolons',
    page: app,
    request: put('https://survey-api.contoso.test/api/answers/9'),
    answer: customHeaders({
      origin: app,
      methods: 'GET, PUT',
      headers: 'Content-Type; X-Tenant',
    }),
    expect: blocked('preflight', 'allow-headers-invalid', 'headers-unparseable'),
  },
  {
    id: 'tracing-headers',
    title: 'A tracing library adds headers the server does not allow',
    page: app,
    request: {
      url: 'https://telemetry-api.contoso.test/api/measurements',
      headers: {
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        tracestate: 'contoso=1',
      },
    },
    answer: aspNetCore({
      origin: app,
      methods: 'GET',
      headers: 'Content-Type',
    }),
    expect: blocked('preflight', 'headers-not-allowed', 'tracing-headers'),
  },
  {
    id: 'response-header-sent-by-client',
    title: 'The page sends Access-Control-Allow-Origin itself, as a request header',
    page: app,
    request: {
      url: 'https://vehicles-api.contoso.test/api/vehicles',
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
    answer: aspNetCore({ origin: app, methods: 'GET', headers: 'Content-Type' }),
    expect: blocked('preflight', 'headers-not-allowed', 'response-header-sent-by-client'),
  },
];
