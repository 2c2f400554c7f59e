/** How cross-origin requests fail on IIS, each with the change that mends it. */
import { expect, test } from 'vitest';
import { allowOrigin, ask, brief, header, type Iis, preflight, webServer } from './iis';

type Row = readonly [
  says: string,
  iis: Iis,
  request: string,
  headers: Readonly<Record<string, string>>,
  bytes: number,
  expected: string,
];

const filtering = (content: string): string =>
  webServer(`<security><requestFiltering>${content}</requestFiltering></security>`);
const allowOptions = filtering('<verbs><remove verb="OPTIONS" /><add verb="OPTIONS" allowed="true" /></verbs>');
const core: Iis = {
  kind: 'aspnet-core',
  installed: { aspNetCore: true, webDav: true },
  config: webServer(
    '<handlers><add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" /></handlers><aspNetCore processPath="dotnet" />',
  ),
};
const withoutWebDav = '<modules><remove name="WebDAVModule" /></modules>';
const extensionless = (verb: string): string =>
  webServer(`<handlers><remove name="OPTIONSVerbHandler" /><remove name="ExtensionlessUrlHandler-Integrated-4.0" />
  <add name="ExtensionlessUrlHandler-Integrated-4.0" path="*." verb="${verb}" type="System.Web.Handlers.TransferRequestHandler" preCondition="integratedMode,runtimeVersionv4.0" /></handlers>`);
const windows: Iis = { settings: { anonymous: false, windows: true } };
const negotiate = { Origin: 'https://app.example', Authorization: 'Negotiate TlRMTVNTUAAB' };

const rows: readonly Row[] = [
  // https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api
  ['preflights never reach Web API: IIS answers them', {}, 'OPTIONS /api/values', preflight, 0, '200 options-handler'],
  [
    'until OPTIONSVerbHandler is removed and the extensionless handler takes every verb',
    { config: extensionless('*') },
    'OPTIONS /api/values',
    preflight,
    0,
    '200 application',
  ],
  [
    'which covers URLs without an extension only',
    { config: extensionless('*') },
    'OPTIONS /api/values.json',
    preflight,
    0,
    '405 static-file',
  ],
  ['PATCH is not among its verbs', {}, 'PATCH /api/values', {}, 0, '405 static-file'],
  ['PATCH with every verb', { config: extensionless('*') }, 'PATCH /api/values', {}, 0, '200 application'],
  // https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/
  [
    'a hardened server denies OPTIONS',
    { settings: { deniedVerbs: ['OPTIONS'] } },
    'OPTIONS /x',
    preflight,
    0,
    '404.6 request-filtering',
  ],
  [
    'the site allows it again',
    { settings: { deniedVerbs: ['OPTIONS'] }, config: allowOptions },
    'OPTIONS /x',
    preflight,
    0,
    '200 options-handler',
  ],
  [
    'or lets only some verbs through',
    { settings: { onlyVerbs: ['GET', 'POST'] } },
    'OPTIONS /x',
    preflight,
    0,
    '404.6 request-filtering',
  ],
  ['one that it lists', { settings: { onlyVerbs: ['GET', 'POST'] } }, 'GET /x', preflight, 0, '200 application'],
  // https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/requestlimits/
  ['a body above 30,000,000 bytes', {}, 'POST /x', {}, 30_000_001, '404.13 request-filtering'],
  [
    'with a higher limit',
    { config: filtering('<requestLimits maxAllowedContentLength="40000000" />') },
    'POST /x',
    {},
    30_000_001,
    '200 application',
  ],
  ['a URL above 4096 characters', {}, `GET /${'x'.repeat(4096)}`, {}, 0, '404.14 request-filtering'],
  ['a query above 2048 characters', {}, `GET /x?${'x'.repeat(2049)}`, {}, 0, '404.15 request-filtering'],
  ['a query of 2048', {}, `GET /x?${'x'.repeat(2048)}`, {}, 0, '200 application'],
  ['a plus in a path', {}, 'GET /a+b', {}, 0, '404.11 request-filtering'],
  ['an escaped escape', {}, 'GET /a%252fb', {}, 0, '404.11 request-filtering'],
  [
    'with double escaping allowed',
    { config: webServer('<security><requestFiltering allowDoubleEscaping="true" /></security>') },
    'GET /a+b',
    {},
    0,
    '200 application',
  ],
  [
    'a header that is too long',
    {
      config: filtering(
        '<requestLimits><headerLimits><add header="X-Long" sizeLimit="3" /></headerLimits></requestLimits>',
      ),
    },
    'GET /x',
    { 'X-Long': '1234' },
    0,
    '404.10 request-filtering',
  ],
  [
    'a sequence in the URL',
    { config: filtering('<denyUrlSequences><add sequence=".." /></denyUrlSequences>') },
    'GET /a..b',
    {},
    0,
    '404.5 request-filtering',
  ],
  [
    'a sequence in the query',
    { config: filtering('<denyQueryStringSequences><add sequence="DROP" /></denyQueryStringSequences>') },
    'GET /a?drop',
    {},
    0,
    '404.18 request-filtering',
  ],
  // https://github.com/dotnet/aspnetcore/issues/11764
  ['a preflight without credentials', windows, 'OPTIONS /x', preflight, 0, '401.2 authentication'],
  [
    'a request without them, too: the browser repeats it',
    windows,
    'GET /x',
    { Origin: 'https://app.example' },
    0,
    '401.2 authentication',
  ],
  ['a request with them', windows, 'GET /x', negotiate, 0, '200 application'],
  ['both on: everyone comes in', { settings: { windows: true } }, 'OPTIONS /x', preflight, 0, '200 options-handler'],
  [
    'Basic for Windows authentication is none',
    windows,
    'GET /x',
    { Authorization: 'Basic eDp5' },
    0,
    '401.2 authentication',
  ],
  [
    'Basic where it is on',
    { settings: { anonymous: false, basic: true } },
    'GET /x',
    { Authorization: 'Basic eDp5' },
    0,
    '200 application',
  ],
  // https://learn.microsoft.com/iis/configuration/system.webserver/security/authorization/
  [
    'a rule that denies a verb',
    {
      config: webServer(
        '<security><authorization><add accessType="Deny" users="?" verbs="OPTIONS" /></authorization></security>',
      ),
    },
    'OPTIONS /x',
    preflight,
    0,
    '401.2 authorization',
  ],
  [
    'other verbs are not concerned',
    {
      config: webServer(
        '<security><authorization><add accessType="Deny" users="?" verbs="OPTIONS" /></authorization></security>',
      ),
    },
    'GET /x',
    {},
    0,
    '200 application',
  ],
  // https://github.com/aspnet/IISIntegration/issues/346
  ['preflights of ASP.NET Core pass WebDAV', core, 'OPTIONS /x', preflight, 0, '200 application'],
  ['PUT does not', core, 'PUT /x', {}, 0, '405 webdav'],
  [
    'without its module it does',
    { ...core, config: `${core.config}`.replace('<handlers>', `${withoutWebDav}<handlers>`) },
    'PUT /x',
    {},
    0,
    '200 application',
  ],
  ['PATCH is none of WebDAV’s verbs', core, 'PATCH /x', {}, 0, '200 application'],
  [
    'the mapping without the module is an error on its verbs',
    { installed: { webDav: true }, config: webServer(withoutWebDav) },
    'PUT /x',
    {},
    0,
    '500.21 handler-mapping',
  ],
  [
    'both removed',
    { installed: { webDav: true }, config: webServer(`${withoutWebDav}<handlers><remove name="WebDAV" /></handlers>`) },
    'PUT /x',
    {},
    0,
    '405 static-file',
  ],
  // https://learn.microsoft.com/iis/configuration/system.webserver/httpredirect/
  [
    'a redirect of everything',
    { config: webServer('<httpRedirect enabled="true" destination="https://new.example" />') },
    'OPTIONS /x?y',
    preflight,
    0,
    '302 http-redirect',
  ],
  [
    'a permanent one',
    {
      config: webServer(
        '<httpRedirect enabled="true" destination="https://new.example" httpResponseStatus="PermRedirect" />',
      ),
    },
    'GET /x',
    {},
    0,
    '308 http-redirect',
  ],
  [
    'a pattern of it',
    {
      config: webServer('<httpRedirect enabled="true"><add wildcard="*.php" destination="/new.htm" /></httpRedirect>'),
    },
    'GET /a/old.php',
    {},
    0,
    '302 http-redirect',
  ],
  // PHP’s mapping has three verbs
  [
    'OPTIONS of a PHP script is answered by IIS',
    { kind: 'php', settings: { php: true } },
    'OPTIONS /api.php',
    preflight,
    0,
    '200 options-handler',
  ],
  ['GET runs it', { kind: 'php', settings: { php: true } }, 'GET /api.php', {}, 0, '200 application'],
  [
    'with every verb it gets preflights, too',
    {
      kind: 'php',
      settings: { php: true },
      config: webServer(
        '<handlers><remove name="PHP_via_FastCGI" /><add name="PHP_via_FastCGI" path="*.php" verb="*" modules="FastCgiModule" resourceType="Either" /></handlers>',
      ),
    },
    'OPTIONS /api.php',
    preflight,
    0,
    '200 application',
  ],
  ['PUT is nobody’s', { kind: 'php', settings: { php: true } }, 'PUT /api.php', {}, 0, '405 static-file'],
  // https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code
  [
    'pages without ASP.NET',
    {
      installed: { aspNet: false },
      settings: { php: true },
      config: webServer('<handlers><add name="Api" path="*" verb="*" type="Api" /></handlers>'),
    },
    'GET /x',
    {},
    0,
    '500.21 handler-mapping',
  ],
  [
    'an error that the application answers',
    { status: 500, sends: { [allowOrigin]: '*' } },
    'GET /x',
    {},
    0,
    '500 application',
  ],
];

test.each(rows)('%s', (_says, iis, request, headers, bytes, expected) => {
  expect(brief(ask(iis, request, headers, bytes))).toBe(expected);
});

test('TLS and client certificates are the server level’s to require', () => {
  const locked = webServer('<security><access sslFlags="Ssl" /></security>');
  expect(brief(ask({ config: locked }, 'GET /x'))).toBe('500.19 configuration');
});

test('the challenge names the providers, and has no CORS headers', () => {
  const answer = ask(windows, 'OPTIONS /x', preflight);
  expect(header(answer, 'WWW-Authenticate')).toEqual(['Negotiate', 'NTLM']);
  expect(header(answer, 'Content-Type')).toEqual(['text/html']);
  expect(header(answer, allowOrigin)).toEqual([]);
  expect(header(ask({ settings: { anonymous: false, basic: true } }, 'GET /x'), 'WWW-Authenticate')).toEqual([
    'Basic realm=""',
  ]);
});

test('a redirect keeps the rest of the URL, and has redirectHeaders', () => {
  const config = webServer(
    '<httpRedirect enabled="true" destination="https://new.example/" /><httpProtocol><redirectHeaders><add name="X-Moved" value="1" /></redirectHeaders></httpProtocol>',
  );
  const answer = ask({ config }, 'GET /a/b?c=1');
  expect(header(answer, 'Location')).toEqual(['https://new.example/a/b?c=1']);
  expect(header(answer, 'X-Moved')).toEqual(['1']);
  expect(header(ask({}, 'GET /a'), 'X-Moved')).toEqual([]);
});

test('an application’s redirect has no redirectHeaders', () => {
  const config = webServer(
    '<httpProtocol><redirectHeaders><add name="X-Moved" value="1" /></redirectHeaders></httpProtocol>',
  );
  expect(header(ask({ config, status: 302 }, 'GET /login'), 'X-Moved')).toEqual([]);
});

test('the server header can be removed, and Kestrel’s stays', () => {
  expect(
    header(
      ask({ config: webServer('<security><requestFiltering removeServerHeader="true" /></security>') }, 'GET /x'),
      'Server',
    ),
  ).toEqual([]);
  expect(header(ask({ sends: { Server: 'Kestrel' } }, 'GET /x'), 'Server')).toEqual(['Kestrel']);
});

test('an application’s headers and custom headers of one name are both sent', () => {
  const config = webServer(
    '<httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>',
  );
  expect(header(ask({ config, sends: { [allowOrigin]: '*' } }, 'GET /x'), allowOrigin)).toEqual(['*', '*']);
});

test('a module of the application’s own answers preflights before authentication', () => {
  const bare: Iis = {
    ...windows,
    module: {
      begin: ({ method }) =>
        method === 'OPTIONS' ? { status: 204, headers: [{ name: allowOrigin, value: '*' }], mimeType: '' } : null,
      send: (_request, response) => ({ ...response, headers: [...response.headers, { name: 'X-Sent', value: '1' }] }),
    },
  };
  expect(brief(ask(bare, 'OPTIONS /x', preflight))).toBe('204 http-module');
  expect(brief(ask(bare, 'GET /x'))).toBe('401.2 authentication');
  expect(header(ask(bare, 'GET /x', negotiate), 'X-Sent')).toEqual(['1']);
});

test.each([
  ['its own page is replaced by a redirect', {}, 'PUT /x.txt', '302 static-file'],
  ['an application’s error is, if IIS must replace it', { replace: true, status: 404 }, 'GET /x', '302 application'],
  [
    'else that depends on its code',
    { status: 404 },
    'GET /x',
    'unknown: httpErrors redirects errors, unless the application’s code says that IIS must not',
  ],
  ['other errors are not concerned', { status: 400 }, 'GET /x', '400 application'],
])(
  'httpErrors with a redirect: %s',
  (_says, { replace = false, status = 200 }: { replace?: boolean; status?: number }, request, expected) => {
    const errors = [404, 405]
      .map((each) => `<error statusCode="${each}" path="/e.aspx" responseMode="Redirect" />`)
      .join('');
    const config = webServer(`<httpErrors${replace ? ' existingResponse="Replace"' : ''}>${errors}</httpErrors>`);
    expect(brief(ask({ config, status }, request))).toBe(expected);
  },
);
