/** What is documented nowhere is not asserted, and only where the answer depends on it. */
import { expect, test } from 'vitest';
import { ask, brief, type Iis, preflight, webServer } from './iis';

const cors = (rules: string): string => `<cors enabled="true">${rules}</cors>`;
const listed = '<add origin="https://app.example" />';
const origin = { Origin: 'https://app.example' };
const both: Iis['installed'] = { corsModule: true, urlRewrite: true };
const toHttps =
  '<rewrite><rules><rule name="https" stopProcessing="true"><match url="(.*)" /><conditions><add input="{HTTPS}" pattern="off" /></conditions><action type="Redirect" url="https://{HTTP_HOST}/{R:1}" /></rule></rules></rewrite>';
const sets = (name: string): string =>
  `<rewrite><outboundRules><rule name="r"><match serverVariable="RESPONSE_${name}" pattern=".*" /><action type="Rewrite" value="new" /></rule></outboundRules></rewrite>`;
const custom =
  '<httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>';

const rows: readonly (readonly [
  says: string,
  iis: Iis,
  request: string,
  headers: Readonly<Record<string, string>>,
  expected: RegExp,
])[] = [
  [
    '* with credentials',
    { installed: both, config: webServer(cors('<add origin="*" allowCredentials="true" />')) },
    'GET /x',
    origin,
    /^unknown: what the CORS module sends for the origin \* with allowCredentials/,
  ],
  [
    'the same from no origin',
    { installed: both, config: webServer(cors('<add origin="*" allowCredentials="true" />')) },
    'GET /x',
    {},
    /^200/,
  ],
  [
    'a deep subdomain',
    { installed: both, config: webServer(cors('<add origin="https://*.example" />')) },
    'GET /x',
    { Origin: 'https://a.b.example' },
    /^unknown: whether a rule .* covers deeper ones/,
  ],
  [
    'CORS module and a denied verb',
    { installed: both, settings: { deniedVerbs: ['OPTIONS'] }, config: webServer(cors(listed)) },
    'OPTIONS /x',
    preflight,
    /^unknown: whether the CORS module comes before or after request filtering/,
  ],
  [
    'the verb is allowed',
    { installed: both, settings: { deniedVerbs: ['TRACE'] }, config: webServer(cors(listed)) },
    'OPTIONS /x',
    preflight,
    /^204 cors-module/,
  ],
  [
    'CORS module and a redirect',
    { installed: both, config: webServer(cors(listed) + toHttps) },
    'OPTIONS http://api.example/x',
    preflight,
    /^unknown: whether the CORS module comes/,
  ],
  [
    'a redirect that does not apply',
    { installed: both, config: webServer(cors(listed) + toHttps) },
    'OPTIONS https://api.example/x',
    preflight,
    /^204 cors-module/,
  ],
  [
    'CORS module and the application’s headers',
    { installed: both, config: webServer(cors(listed)), sends: { 'Access-Control-Allow-Origin': '*' } },
    'GET /x',
    origin,
    /^unknown: whether the CORS module replaces headers/,
  ],
  [
    'the application has none',
    { installed: both, config: webServer(cors(listed)) },
    'GET /x',
    origin,
    /^200 application/,
  ],
  [
    'CORS module and custom headers',
    { installed: both, config: webServer(cors(listed) + custom) },
    'GET /x',
    origin,
    /^unknown: .*CORS module/,
  ],
  [
    'custom headers and an outbound rule on one header',
    { installed: both, config: webServer(custom + sets('Access_Control_Allow_Origin')) },
    'GET /x',
    origin,
    /^unknown: in which order customHeaders, outbound rules/,
  ],
  [
    'on two headers',
    { installed: both, config: webServer(custom + sets('X_Other')) },
    'GET /x',
    origin,
    /^200 application/,
  ],
  [
    'a redirect and authentication',
    {
      settings: { anonymous: false, windows: true },
      config: webServer('<httpRedirect enabled="true" destination="/y" />'),
    },
    'GET /x',
    {},
    /^unknown: whether httpRedirect comes before or after authentication/,
  ],
  [
    'a replaced error',
    { status: 500, config: webServer('<httpErrors existingResponse="Replace" />') },
    'GET /x',
    {},
    /^unknown: whether an application’s headers stay when httpErrors replaces/,
  ],
  [
    'no error',
    { status: 200, config: webServer('<httpErrors existingResponse="Replace" />') },
    'GET /x',
    {},
    /^200 application/,
  ],
  [
    'errors of ASP.NET Core are out of its reach',
    {
      status: 500,
      kind: 'aspnet-core',
      installed: { aspNetCore: true },
      config: webServer(
        '<httpErrors existingResponse="Replace" /><handlers><add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" /></handlers>',
      ),
    },
    'GET /x',
    {},
    /^500 application/,
  ],
  [
    'rules for named users',
    {
      settings: { windows: true },
      config: webServer(
        '<security><authorization><remove users="*" /><add accessType="Allow" users="Anna" /></authorization></security>',
      ),
    },
    'GET /x',
    { Authorization: 'Negotiate x' },
    /^unknown: authorization rules name users/,
  ],
  [
    'WebDAV at work',
    { installed: { webDav: true }, sections: '<webdav><authoring enabled="true" /></webdav>' },
    'PROPFIND /x',
    {},
    /^unknown: WebDAV authoring is on/,
  ],
  [
    'a section in another file',
    { config: webServer('<handlers configSource="handlers.config" />') },
    'GET /x',
    {},
    /^unknown: handlers is in another file: handlers.config/,
  ],
  ['WebDAV switched off', { installed: { webDav: true } }, 'PROPFIND /x', {}, /^405 webdav/],
  [
    'a client certificate',
    { sections: '<security><access sslFlags="Ssl, SslRequireCert" /></security>' },
    'GET /x',
    {},
    /^unknown: the site requires a client certificate/,
  ],
  [
    'a preflight never has one',
    { sections: '<security><access sslFlags="Ssl, SslRequireCert" /></security>' },
    'OPTIONS /x',
    preflight,
    /^403.7 access/,
  ],
];

test.each(rows)('%s', (_says, iis, request, headers, expected) => {
  expect(brief(ask(iis, request, headers))).toMatch(expected);
});
