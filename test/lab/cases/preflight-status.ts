import { corsHeaders, json, server } from '../answers';
import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { verbDenied, verbNotAllowed } from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;
const right = corsHeaders({
  origin: app,
  methods: 'GET, PUT',
  headers: 'Content-Type',
});

/** Every CORS header is right; the status of the preflight is not. */
export const preflightStatusCases: readonly LabCase[] = [
  {
    id: 'preflight-404',
    title: 'The preflight has all headers, and status 404',
    page: app,
    before: { url: 'https://media-api.contoso.test/api/media/1' },
    request: put('https://media-api.contoso.test/api/media/1'),
    answer: server(verbDenied(right), json({ ok: true }, right)),
    expect: blocked('preflight', 'preflight-status', 'request-filtering-verb'),
  },
  {
    id: 'preflight-405',
    title: 'The preflight has all headers, and status 405',
    page: app,
    request: put('https://forms-api.contoso.test/api/forms/4'),
    answer: server(verbNotAllowed(right), json({ ok: true }, right)),
    expect: blocked('preflight', 'preflight-status', 'options-verb-unhandled'),
  },
  {
    id: 'preflight-500',
    title: 'The preflight has all headers, and status 500',
    page: app,
    request: put('https://export-api.contoso.test/api/exports/2'),
    answer: server(json({ title: 'Internal Server Error' }, right, 500), json({ ok: true }, right)),
    expect: blocked('preflight', 'preflight-status', null),
  },
];
