import type { LabCase } from '../case';
import { networkFailed, notCors } from '../expectations';
import { aspNetJson } from '../iis-answers';
import { pageOrigins, unknownHost } from '../origins';

const { app } = pageOrigins;

/** What looks like CORS and is not. */
export const notCorsCases: readonly LabCase[] = [
  {
    id: 'preflight-dropped',
    title: 'The server closes the connection of the preflight',
    page: app,
    request: {
      url: 'https://gateway-api.contoso.test/api/route/1',
      method: 'PUT',
    },
    answer: () => 'dropped',
    expect: { ...networkFailed, at: 'preflight' },
  },
  {
    id: 'unknown-host',
    title: 'The server does not exist',
    page: app,
    request: { url: `https://${unknownHost}/api/status` },
    answer: () => 'dropped',
    expect: networkFailed,
  },
  {
    id: 'mixed-content',
    title: 'A page on https asks a server on http',
    page: app,
    request: { url: 'http://printers-api.contoso.test/api/printers' },
    answer: () => aspNetJson([], { origin: app }),
    expect: networkFailed,
  },
  {
    id: 'no-cors-image',
    title: 'An image: it needs no permission',
    page: app,
    request: { kind: 'image', url: 'https://static.fabrikam.test/logo.svg' },
    answer: () => ({
      status: 200,
      headers: [['Content-Type', 'image/svg+xml']],
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="8"/></svg>',
    }),
    expect: notCors,
  },
];
