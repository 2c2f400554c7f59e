import { json, server } from '../answers';
import type { LabCase } from '../case';
import { blocked } from '../expectations';
import {
  aspNetCorePreflight,
  aspNetJson,
  optionsVerbHandler,
  unlistedOrigin,
  verbDenied,
  webApiRefused,
  webApiWithoutPolicy,
  windowsAuthentication,
} from '../iis-answers';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app } = pageOrigins;

const lists = ['method-not-allowed', 'headers-not-allowed'] as const;

/** The preflight never reached code that knows CORS, or that code refused: it is answered without CORS headers. */
export const refusedPreflightCases: readonly LabCase[] = [
  {
    id: 'iis-options-handler',
    title: 'IIS answers the preflight itself; the application never sees it',
    page: app,
    request: put('https://legacy-api.contoso.test/api/devices/5'),
    answer: server(optionsVerbHandler(), aspNetJson({ ok: true })),
    expect: blocked('preflight', 'allow-origin-missing', 'iis-options-handler', lists),
  },
  {
    id: 'windows-authentication',
    title: 'Windows authentication turns the preflight away',
    page: app,
    request: {
      ...put('https://hr-api.contoso.test/api/employees/31'),
      credentials: 'include',
    },
    answer: () => windowsAuthentication(),
    expect: blocked('preflight', 'allow-origin-missing', 'windows-auth-preflight', [
      'allow-credentials-not-true',
      'preflight-status',
      ...lists,
    ]),
  },
  {
    id: 'bearer-authentication',
    title: 'The application wants a token even for the preflight',
    page: app,
    request: {
      url: 'https://accounts-api.contoso.test/api/accounts',
      headers: { Authorization: 'Bearer lab' },
    },
    answer: server(
      {
        status: 401,
        headers: [
          ['WWW-Authenticate', 'Bearer'],
          ['Server', 'Kestrel'],
        ],
      },
      aspNetJson([]),
    ),
    expect: blocked('preflight', 'allow-origin-missing', 'auth-before-cors', [
      'preflight-status',
      'headers-not-allowed',
    ]),
  },
  {
    id: 'request-filtering',
    title: 'Request filtering denies OPTIONS; a GET of the same address is answered',
    page: app,
    before: { url: 'https://files-api.contoso.test/api/files/3' },
    request: put('https://files-api.contoso.test/api/files/3'),
    answer: server(verbDenied(), aspNetJson({ name: 'plan.pdf' }, { origin: app })),
    expect: blocked('preflight', 'allow-origin-missing', 'request-filtering-verb', ['preflight-status', ...lists]),
  },
  {
    id: 'options-route-missing',
    title: 'The application has no route for OPTIONS',
    page: app,
    request: put('https://maps-api.contoso.test/api/places/9'),
    answer: server(json({ status: 404, title: 'Not Found' }, [['Server', 'Kestrel']], 404), aspNetJson({ ok: true })),
    expect: blocked('preflight', 'allow-origin-missing', 'options-route-missing', ['preflight-status', ...lists]),
  },
  {
    id: 'webapi-policy-refused',
    title: 'ASP.NET Web API refuses the origin',
    page: app,
    request: put('https://payroll-api.contoso.test/api/payslips/2'),
    answer: server(webApiRefused(`The origin '${app}' is not allowed.`), aspNetJson({ ok: true })),
    expect: blocked('preflight', 'allow-origin-missing', 'webapi-policy-refused', ['preflight-status', ...lists]),
  },
  {
    id: 'webapi-no-policy',
    title: 'ASP.NET Web API without a CORS policy',
    page: app,
    request: put('https://leave-api.contoso.test/api/requests/14'),
    answer: server(webApiWithoutPolicy('GET,PUT'), aspNetJson({ ok: true })),
    expect: blocked('preflight', 'allow-origin-missing', 'webapi-no-policy', ['preflight-status', ...lists]),
  },
  {
    id: 'aspnetcore-policy-refused',
    title: 'ASP.NET Core refuses the origin',
    page: app,
    request: put('https://bookings-api.contoso.test/api/bookings/6'),
    answer: server(aspNetCorePreflight(), aspNetJson({ ok: true })),
    expect: blocked('preflight', 'allow-origin-missing', 'aspnetcore-policy-refused', lists),
  },
  {
    id: 'cors-module-unlisted-origin',
    title: 'The IIS CORS module refuses an origin that is not listed',
    page: app,
    request: put('https://assets-api.contoso.test/api/assets/77'),
    answer: () => unlistedOrigin(),
    expect: blocked('preflight', 'allow-origin-missing', 'cors-module-unlisted-origin', ['preflight-status', ...lists]),
  },
];
