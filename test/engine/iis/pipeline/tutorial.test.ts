/** What tutorials on the web advise, and what comes of it on IIS 10. */
import { expect, test } from 'vitest';
import { allowOrigin, ask, brief, header, type Iis, preflight, webServer, wrapped } from './iis';

const origin = { Origin: 'https://app.example' };
const stranger = { ...preflight, Origin: 'https://stranger.example' };

const fixedHeaders = `<httpProtocol><customHeaders>
  <add name="Access-Control-Allow-Origin" value="https://app.example" />
  <add name="Access-Control-Allow-Methods" value="GET, POST, PUT, DELETE, OPTIONS" />
  <add name="Access-Control-Allow-Headers" value="Content-Type, Authorization" />
</customHeaders></httpProtocol>`;
const optionsHandler =
  '<handlers><add name="OPTIONSVerbHandler" path="*" verb="OPTIONS" modules="ProtocolSupportModule" requireAccess="None" /></handlers>';
const corsSection = (failUnlisted: boolean): string => `<cors enabled="true" failUnlistedOrigins="${failUnlisted}">
  <add origin="https://app.example" allowCredentials="true" maxAge="7200">
    <allowHeaders allowAllRequestedHeaders="true" />
    <allowMethods><add method="GET" /><add method="PUT" /><add method="OPTIONS" /></allowMethods>
  </add>
</cors>`;

test('a second OPTIONSVerbHandler breaks the whole site: it is inherited', () => {
  const config = webServer(fixedHeaders + optionsHandler);
  for (const request of ['OPTIONS /data', 'GET /data', 'GET /static.txt']) {
    const answer = ask({ config }, request, preflight);
    expect(brief(answer)).toBe('500.19 configuration');
    expect(header(answer, allowOrigin)).toEqual([]);
    expect(header(answer, 'X-Powered-By')).toEqual([]);
    expect(answer).toMatchObject({ value: { error: { hresult: '0x800700b7', file: 'web.config' } } });
  }
});

test('with a remove before it, it is legal and changes nothing', () => {
  const config = (handlers: string): string => webServer(fixedHeaders + handlers);
  const again = optionsHandler.replace('<add', '<remove name="OPTIONSVerbHandler" /><add');
  expect(ask({ config: config(again) }, 'OPTIONS /data', preflight)).toEqual(
    ask({ config: config('') }, 'OPTIONS /data', preflight),
  );
});

test('the headers alone let preflights of that origin pass, and are sent to all others, too', () => {
  const iis: Iis = { config: webServer(fixedHeaders), kind: 'static' };
  expect(brief(ask(iis, 'OPTIONS /data.json', preflight))).toBe('200 options-handler');
  expect(header(ask(iis, 'OPTIONS /data.json', preflight), allowOrigin)).toEqual(['https://app.example']);
  expect(header(ask(iis, 'GET /data.json', stranger), allowOrigin)).toEqual(['https://app.example']);
});

test('the headers and the application’s own are two', () => {
  const iis: Iis = { config: webServer(fixedHeaders), sends: { [allowOrigin]: 'https://app.example' } };
  expect(header(ask(iis, 'GET /page.aspx', origin), allowOrigin)).toEqual([
    'https://app.example',
    'https://app.example',
  ]);
});

test('the same headers at the server level and in the site are duplicates', () => {
  const server = '<add name="Access-Control-Allow-Origin" value="https://app.example" />';
  expect(brief(ask({ server, config: webServer(fixedHeaders) }, 'GET /x.aspx', origin))).toBe('500.19 configuration');
  expect(header(ask({ server }, 'GET /x.aspx', origin), allowOrigin)).toEqual(['https://app.example']);
});

test('a section without <configuration> around it is no file', () => {
  const iis: Iis = { file: webServer(corsSection(true)), installed: { corsModule: true } };
  expect(brief(ask(iis, 'GET /x.aspx', origin))).toBe('500.19 configuration');
});

test('the section of the CORS module without the module breaks the whole site', () => {
  const iis: Iis = { file: wrapped(webServer(corsSection(true))) };
  expect(brief(ask(iis, 'GET /static.txt'))).toBe('500.19 configuration');
});

test('failUnlistedOrigins answers 403 to an origin that is not listed; without it there are just no headers', () => {
  const iis = (fails: boolean): Iis => ({ config: webServer(corsSection(fails)), installed: { corsModule: true } });
  expect(brief(ask(iis(true), 'GET /x.aspx', { Origin: 'https://stranger.example' }))).toBe('403 cors-module');
  const answer = ask(iis(false), 'GET /x.aspx', { Origin: 'https://stranger.example' });
  expect(brief(answer)).toBe('200 application');
  expect(header(answer, allowOrigin)).toEqual([]);
});

test('failUnlistedOrigins refuses a form that is sent with Origin: null', () => {
  const iis: Iis = { config: webServer(corsSection(true)), installed: { corsModule: true } };
  expect(brief(ask(iis, 'POST /login.aspx', { Origin: 'null' }))).toBe('403 cors-module');
});

test('allowAllRequestedHeaders allows whatever is asked for', () => {
  const iis: Iis = { config: webServer(corsSection(true)), installed: { corsModule: true } };
  const answer = ask(iis, 'OPTIONS /x', { ...preflight, 'Access-Control-Request-Headers': 'x-anything,authorization' });
  expect(header(answer, 'Access-Control-Allow-Headers')).toEqual(['x-anything,authorization']);
});

const hijacking = `<handlers>
  <add name="OPTIONSHandler" path="*" verb="OPTIONS" type="System.Web.Handlers.TransferRequestHandler"
       preCondition="integratedMode,runtimeVersionv4.0" modules="ProtocolSupportModule" requireAccess="None" />`;

test('a handler with both type and modules is IIS’s own again: no CORS headers', () => {
  const answer = ask(
    { config: webServer(`${hijacking}</handlers>`), sends: { [allowOrigin]: '*' } },
    'OPTIONS /x',
    preflight,
  );
  expect(brief(answer)).toBe('200 options-handler');
  expect(header(answer, allowOrigin)).toEqual([]);
});

test('and takes preflights away from an ASP.NET Core application, if its pool loads .NET Framework', () => {
  const config = webServer(
    `${hijacking}<add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" /></handlers>`,
  );
  const iis: Iis = { config, installed: { aspNetCore: true }, kind: 'aspnet-core' };
  expect(brief(ask(iis, 'OPTIONS /x', preflight))).toBe(
    'unknown: whether the application pool loads .NET Framework is not known',
  );
  expect(brief(ask(iis, 'GET /x'))).toBe('200 application');
});

test('a type that there is not breaks nothing but the verb it is mapped to', () => {
  const config = webServer(
    '<handlers><add name="OptionsHandler" verb="OPTIONS" path="*" type="System.Web.DefaultHttpHandler" /></handlers>',
  );
  expect(brief(ask({ config }, 'GET /static.txt'))).toBe('200 static-file');
});
