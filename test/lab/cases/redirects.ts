import { corsHeaders, json, redirect } from '../answers';
import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { pageOrigins } from '../origins';
import { put } from './requests';

const { app, appOnHttp } = pageOrigins;
const signIn = '<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>';
const html = [['Content-Type', 'text/html; charset=utf-8']] as const;
const afterRedirect = ['allow-origin-missing', 'method-not-allowed', 'headers-not-allowed'] as const;

/** The preflight, or the request, is sent elsewhere. */
export const redirectCases: readonly LabCase[] = [
  {
    id: 'preflight-to-https',
    title: 'The server redirects http to https, the preflight too',
    page: appOnHttp,
    request: put('http://crm-api.contoso.test/api/leads/3'),
    answer: ({ url }) => redirect(307, url.href.replace(/^http:/, 'https:'), [['Server', 'Microsoft-IIS/10.0']]),
    expect: blocked('preflight', 'preflight-redirect', 'redirect-to-https', afterRedirect),
  },
  {
    id: 'preflight-trailing-slash',
    title: 'The server adds a slash to the address by a redirect',
    page: app,
    request: put('https://blog-api.contoso.test/api/posts'),
    answer: () => redirect(301, 'https://blog-api.contoso.test/api/posts/'),
    expect: blocked('preflight', 'preflight-redirect', 'redirect-canonical', afterRedirect),
  },
  {
    id: 'preflight-to-login',
    title: 'The server sends the preflight to a sign-in page',
    page: app,
    request: put('https://portal-api.contoso.test/api/me'),
    hosts: ['login.contoso.test'],
    answer: ({ url }) =>
      url.host === 'login.contoso.test'
        ? { status: 200, headers: html, body: signIn }
        : redirect(302, 'https://login.contoso.test/Account/Login?ReturnUrl=%2Fapi%2Fme'),
    expect: blocked('preflight', 'preflight-redirect', 'redirect-to-login', afterRedirect),
  },
  {
    id: 'request-to-login',
    title: 'The server sends the request to a sign-in page',
    page: app,
    request: { url: 'https://tasks-api.contoso.test/api/tasks' },
    hosts: ['sso.contoso.test'],
    answer: ({ url }) =>
      url.host === 'sso.contoso.test'
        ? { status: 200, headers: html, body: signIn }
        : redirect(
            302,
            'https://sso.contoso.test/Account/Login?ReturnUrl=%2Fapi%2Ftasks',
            corsHeaders({ origin: app }),
          ),
    expect: blocked('actual', 'allow-origin-missing', 'redirect-to-login'),
  },
  {
    id: 'redirect-without-cors',
    title: 'The request is redirected to a server that knows nothing of CORS',
    page: app,
    request: { url: 'https://downloads-api.contoso.test/api/files/manual' },
    hosts: ['files.fabrikam.test'],
    answer: ({ url }) =>
      url.host === 'files.fabrikam.test'
        ? { status: 200, headers: [['Content-Type', 'application/pdf']] }
        : redirect(302, 'https://files.fabrikam.test/manual.pdf', corsHeaders({ origin: app })),
    expect: blocked('actual', 'allow-origin-missing', 'redirect-origin-null'),
  },
  {
    id: 'redirect-origin-null',
    title: 'The request is redirected to a second server, where its origin has become null',
    page: app,
    request: { url: 'https://avatars-api.contoso.test/api/avatars/5' },
    hosts: ['images.fabrikam.test'],
    answer: ({ url }) =>
      url.host === 'images.fabrikam.test'
        ? json({ ok: true }, corsHeaders({ origin: app }))
        : redirect(302, 'https://images.fabrikam.test/5.json', corsHeaders({ origin: app })),
    expect: blocked('actual', 'allow-origin-mismatch', 'redirect-origin-null'),
  },
  {
    id: 'redirect-with-password',
    title: 'The redirect carries a user name and a password',
    page: app,
    request: { url: 'https://archive-api.contoso.test/api/archive/1998' },
    hosts: ['vault.contoso.test'],
    answer: ({ url }) =>
      url.host === 'vault.contoso.test'
        ? json({ ok: true }, corsHeaders({ origin: '*' }))
        : redirect(302, 'https://reader:secret@vault.contoso.test/1998', corsHeaders({ origin: app })),
    expect: blocked('actual', 'redirect-with-credentials', null),
  },
];
