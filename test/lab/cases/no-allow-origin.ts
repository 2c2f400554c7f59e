import { json, server } from '../answers';
import type { LabCase } from '../case';
import { blocked } from '../expectations';
import {
  appNotRunning,
  aspNetCorePreflight,
  aspNetJson,
  httpSysUnavailable,
  requestTooLarge,
  unhandledException,
  verbNotAllowed,
} from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;

/** No Access-Control-Allow-Origin: nobody thought of CORS, or this response took another way through the server. */
export const noAllowOriginCases: readonly LabCase[] = [
  {
    id: 'none-get',
    title: 'The server knows nothing of CORS: a simple GET',
    page: app,
    request: { url: 'https://weather-api.contoso.test/api/forecast' },
    answer: () => aspNetJson({ celsius: 18 }),
    expect: blocked('actual', 'allow-origin-missing', 'cors-not-configured'),
  },
  {
    id: 'none-put',
    title: 'The server knows nothing of CORS: a PUT',
    page: app,
    request: put('https://notes-api.contoso.test/api/notes/7'),
    // The default answer of an Express application to OPTIONS.
    answer: server(
      {
        status: 200,
        headers: [['Allow', 'GET,HEAD,PUT']],
        body: 'GET,HEAD,PUT',
      },
      json({ ok: true }),
    ),
    expect: blocked('preflight', 'allow-origin-missing', 'cors-not-configured', [
      'method-not-allowed',
      'headers-not-allowed',
    ]),
  },
  {
    id: 'preflight-only',
    title: 'The preflight is answered well, the response itself has no CORS headers',
    page: app,
    request: {
      url: 'https://tickets-api.contoso.test/api/tickets/88',
      method: 'DELETE',
    },
    answer: server(aspNetCorePreflight({ origin: app, methods: 'GET, DELETE' }), aspNetJson({ deleted: true })),
    expect: blocked('actual', 'allow-origin-missing', 'preflight-only'),
  },
  {
    id: 'error-500',
    title: 'The application fails with 500; only its successes carry CORS headers',
    page: app,
    before: { url: 'https://quotes-api.contoso.test/api/quotes' },
    request: {
      url: 'https://quotes-api.contoso.test/api/quotes',
      method: 'POST',
      body: 'pump',
    },
    answer: ({ method }) => (method === 'POST' ? unhandledException() : aspNetJson([], { origin: app })),
    expect: blocked('actual', 'allow-origin-missing', 'error-page-without-cors'),
  },
  {
    id: 'webdav-put',
    title: 'The preflight is answered well, then WebDAV refuses the PUT',
    page: app,
    request: {
      url: 'https://documents-api.contoso.test/api/documents/12',
      method: 'PUT',
      body: 'text',
    },
    answer: server(aspNetCorePreflight({ origin: app, methods: 'GET, PUT' }), verbNotAllowed()),
    expect: blocked('actual', 'allow-origin-missing', 'webdav-verb'),
  },
  {
    id: 'body-too-large',
    title: 'The preflight is answered well, then the body is too large for the server',
    page: app,
    request: { url: 'https://upload-api.contoso.test/api/photos', method: 'PUT', body: 'a very large photo' },
    answer: server(aspNetCorePreflight({ origin: app, methods: 'GET, PUT' }), requestTooLarge()),
    expect: blocked('actual', 'allow-origin-missing', 'body-too-large'),
  },
  {
    id: 'app-not-running',
    title: 'The application does not start',
    page: app,
    request: { url: 'https://batch-api.contoso.test/api/jobs' },
    answer: () => appNotRunning(),
    expect: blocked('actual', 'allow-origin-missing', 'app-not-running'),
  },
  {
    id: 'http-sys',
    title: 'The application pool is stopped: http.sys answers',
    page: app,
    request: { url: 'https://queue-api.contoso.test/api/queue' },
    answer: () => httpSysUnavailable(),
    expect: blocked('actual', 'allow-origin-missing', 'http-sys'),
  },
];
