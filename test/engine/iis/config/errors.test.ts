/**
 * What IIS refuses with 500.19. Codes: https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-error-500-19-webpage
 * Words in quotes were recorded from IIS 10; where the code of a duplicate differs, one was measured and one is documented.
 */
import { expect, test } from 'vitest';
import type { ConfigError } from '../../../../src/engine/iis/config/configuration';
import { effective } from '../../../../src/engine/iis/config/effective';
import { defaultServer } from '../../../../src/engine/iis/default-server';
import type { ConfigLevel, Installed } from '../../../../src/engine/iis/server';

const all: Installed = { corsModule: true, urlRewrite: true, webDav: true, aspNet: true, aspNetCore: true };
const none: Installed = { corsModule: false, urlRewrite: false, webDav: false, aspNet: false, aspNetCore: false };

function errorOf(
  site: string,
  { installed = all, api, path = '/api/x' }: { installed?: Installed; api?: string; path?: string } = {},
): ConfigError | null {
  const levels: ConfigLevel[] = [
    defaultServer(installed),
    { kind: 'site', path: '/', file: 'web.config', text: site },
    ...(api === undefined ? [] : [{ kind: 'application', path: '/api', file: 'api/web.config', text: api } as const]),
  ];
  const result = effective(levels, installed, path);
  return result.ok ? null : result.error;
}

const web = (content: string): string =>
  `<configuration>\n<system.webServer>\n${content}\n</system.webServer>\n</configuration>`;
const headers = (...names: readonly string[]): string =>
  web(
    `<httpProtocol><customHeaders>\n${names.map((name) => `<add name="${name}" value="1" />`).join('\n')}\n</customHeaders></httpProtocol>`,
  );

type Row = readonly [
  says: string,
  site: string,
  hresult: ConfigError['hresult'],
  message: RegExp,
  line: number,
  change: RegExp,
];

const malformed = '0x8007000d';
const locked = '0x80070021';
const duplicate = '0x800700b7';

const rows: readonly Row[] = [
  [
    'the same header twice in one file, whatever its case',
    headers('Vary', 'vary'),
    malformed,
    /^Cannot add duplicate collection entry of type 'add' with unique key attribute 'name' set to 'vary'$/,
    5,
    /line 4/,
  ],
  [
    'a header that the server level has',
    headers('X-Powered-By'),
    duplicate,
    /'X-Powered-By'$/,
    4,
    /<remove name="X-Powered-By" \/>/,
  ],
  [
    'a handler that the server level has',
    web(
      '<handlers><add name="OPTIONSVerbHandler" path="*" verb="OPTIONS" modules="ProtocolSupportModule" /></handlers>',
    ),
    duplicate,
    /'OPTIONSVerbHandler'$/,
    3,
    /applicationHost\.config/,
  ],
  [
    'an authorization rule that the server level has',
    web('<security><authorization><add accessType="Allow" users="*" /></authorization></security>'),
    duplicate,
    /combined key attributes 'users, roles, verbs' respectively set to '\*, , '/,
    3,
    /inherited/,
  ],
  [
    'a section twice',
    web('<httpProtocol />\n<httpProtocol />'),
    duplicate,
    /^Config section 'system.webServer\/httpProtocol' already defined/,
    4,
    /first/,
  ],
  [
    'an element twice in a section',
    web('<httpProtocol><customHeaders />\n<customHeaders /></httpProtocol>'),
    malformed,
    /'customHeaders' may only appear once/,
    4,
    /first/,
  ],
  [
    'authentication is locked',
    web('<security><authentication>\n<windowsAuthentication enabled="true" /></authentication></security>'),
    locked,
    /^This configuration section cannot be used at this path/,
    4,
    /applicationHost\.config/,
  ],
  [
    'allowedServerVariables is locked',
    web('<rewrite><allowedServerVariables><add name="CAPTURED_ORIGIN" /></allowedServerVariables></rewrite>'),
    locked,
    /locked at a parent level/,
    3,
    /unlock/,
  ],
  ['clearing modules', web('<modules>\n<clear /></modules>'), locked, /^Lock violation$/, 4, /single items/],
  [
    'removing a module of IIS itself',
    web('<modules><remove name="StaticFileModule" /></modules>'),
    locked,
    /^Lock violation$/,
    3,
    /locked/,
  ],
  [
    'an attribute that the server level has locked',
    web('<httpErrors defaultPath="/x.htm" />'),
    locked,
    /^Lock violation$/,
    3,
    /defaultPath/,
  ],
  [
    'a bool that is none',
    web('<cors enabled="yes" />'),
    malformed,
    /^The 'enabled' attribute is invalid. {2}Boolean must be either 'true' or 'false'$/,
    3,
    /enabled="yes"/,
  ],
  [
    'a number that is none',
    web('<cors><add origin="*" maxAge="1h" /></cors>'),
    malformed,
    /'maxAge' attribute is invalid/,
    3,
    /maxAge="1h"/,
  ],
  [
    'a custom response that would redirect',
    web(
      '<rewrite><rules><rule name="x"><match url=".*"/><action type="CustomResponse" statusCode="302"/></rule></rules></rewrite>',
    ),
    malformed,
    /must not be between 300 and 307/,
    3,
    /statusCode="302"/,
  ],
  [
    'an action that there is not',
    web('<rewrite><rules><rule name="x"><match url=".*"/><action type="Respond"/></rule></rules></rewrite>'),
    malformed,
    /Enum must be one of None, Rewrite/,
    3,
    /type="Respond"/,
  ],
  [
    'an attribute that there is not',
    web('<cors enable="true" />'),
    malformed,
    /^Unrecognized attribute 'enable'$/,
    3,
    /spelling/,
  ],
  [
    'an attribute with the name of something else',
    web('<cors constructor="true" />'),
    malformed,
    /^Unrecognized attribute 'constructor'$/,
    3,
    /spelling/,
  ],
  [
    'an element that there is not',
    web('<cors><allow origin="*" /></cors>'),
    malformed,
    /^Unrecognized element 'allow'$/,
    3,
    /<cors>/,
  ],
  [
    'a section that there is not',
    web('<customHeaders />'),
    malformed,
    /^Unrecognized element 'customHeaders'$/,
    3,
    /spelling/,
  ],
  [
    'a required attribute missing',
    web('<cors><add allowed="true" /></cors>'),
    malformed,
    /^Missing required attribute 'origin'$/,
    3,
    /origin/,
  ],
  [
    'no configuration around it',
    '<system.webServer><cors enabled="true" /></system.webServer>',
    malformed,
    /^Unrecognized element 'system.webServer'$/,
    1,
    /<configuration>/,
  ],
  [
    'a tag that is not closed',
    '<configuration>\n<system.webServer>\n</configuration>',
    malformed,
    /^Configuration file is not well-formed XML: /,
    3,
    /<\/system.webServer>/,
  ],
  ['a document type', '<!DOCTYPE x>\n<configuration />', malformed, /document type/, 1, /DOCTYPE/],
  ['nothing', '', malformed, /not well-formed/, 1, /<configuration>/],
];

test.each(rows)('%s', (_says, site, hresult, message, line, change) => {
  expect(errorOf(site)).toMatchObject({
    hresult,
    message: expect.stringMatching(message),
    file: 'web.config',
    line,
    change: expect.stringMatching(change),
  });
});

const missing: readonly (readonly [module: string, content: string, element: string, change: RegExp])[] = [
  ['the CORS module', '<cors enabled="true" />', 'cors', /^Install the IIS CORS module, or take <cors> out/],
  ['URL Rewrite', '<rewrite><rules /></rewrite>', 'rewrite', /^Install URL Rewrite/],
  [
    'the ASP.NET Core module',
    '<aspNetCore processPath="dotnet" />',
    'aspNetCore',
    /^Install the ASP.NET Core hosting bundle/,
  ],
  ['WebDAV', '<webdav><authoring /></webdav>', 'webdav', /^Install WebDAV/],
];

test.each(missing)('without %s its section is no element', (_module, content, element, change) => {
  expect(errorOf(web(content), { installed: none })).toMatchObject({
    hresult: malformed,
    message: `Unrecognized element '${element}'`,
    change: expect.stringMatching(change),
  });
});

test('handlers are locked on a bare IIS, and unlocked with ASP.NET', () => {
  const site = web('<handlers><remove name="WebDAV" /></handlers>');
  expect(errorOf(site, { installed: none })).toMatchObject({ hresult: locked });
  expect(errorOf(site)).toBeNull();
});

test('an application below is broken by a header that its site has, and its own file is named', () => {
  expect(errorOf(headers('Vary'), { api: headers('Vary') })).toMatchObject({
    hresult: duplicate,
    file: 'api/web.config',
    line: 4,
  });
  expect(errorOf(headers('Vary'), { api: headers('Vary'), path: '/other' })).toBeNull();
});

test('what stands in a location that is not inherited does not reach it', () => {
  const site = (inherits: boolean): string =>
    `<configuration><location path="." inheritInChildApplications="${inherits}"><system.webServer><httpProtocol><customHeaders><add name="Vary" value="1" /></customHeaders></httpProtocol></system.webServer></location></configuration>`;
  expect(errorOf(site(false), { api: headers('Vary') })).toBeNull();
  expect(errorOf(site(true), { api: headers('Vary') })).toMatchObject({ hresult: duplicate });
});

test('a section stands once in a location, however many there are of its path', () => {
  const location = (path: string): string =>
    `<location path="${path}">${headers('X-A').replace(/<\/?configuration>/g, '')}</location>`;
  expect(errorOf(`<configuration>${location('api')}${location('API/')}</configuration>`)).toMatchObject({
    hresult: duplicate,
  });
  expect(errorOf(`<configuration>${location('api')}${location('other')}</configuration>`)).toBeNull();
});

test('a broken file of an application breaks that application only', () => {
  expect(errorOf('<configuration />', { api: '<oops' })).toMatchObject({ file: 'api/web.config' });
  expect(errorOf('<configuration />', { api: '<oops', path: '/other' })).toBeNull();
});

test.each([
  [
    'sections of ASP.NET',
    '<configuration><system.web><compilation debug="true" /><anything /></system.web><appSettings><add key="a" value="b" /></appSettings></configuration>',
  ],
  [
    'connection strings and the runtime',
    '<configuration><connectionStrings><add name="a" connectionString="b" /></connectionStrings><runtime><assemblyBinding xmlns="urn:schemas-microsoft-com:asm.v1"><dependentAssembly /></assemblyBinding></runtime></configuration>',
  ],
  [
    'sections that the file declares',
    '<configuration><configSections><sectionGroup name="system.webServer"><section name="mine" type="A" /></sectionGroup><section name="log4net" type="B" /></configSections><log4net><a /></log4net><system.webServer><mine x="1"><y /></mine></system.webServer></configuration>',
  ],
  [
    'removing what is not there',
    web('<httpProtocol><customHeaders><remove name="None" /></customHeaders></httpProtocol>'),
  ],
  [
    'removing and adding what is there, in any case',
    web(
      '<httpProtocol><customHeaders><remove name="x-powered-by" /><add name="X-Powered-By" value="1" /></customHeaders></httpProtocol>',
    ),
  ],
  ['removing WebDAV, which is not locked', web('<modules><remove name="WebDAVModule" /></modules>')],
  ['a bool in capitals', web('<cors enabled="True" />')],
  [
    'two conditions alike in an inbound rule',
    web(
      '<rewrite><rules><rule name="x"><match url=".*"/><conditions><add input="{A}" pattern="b"/><add input="{A}" pattern="b"/></conditions><action type="None"/></rule></rules></rewrite>',
    ),
  ],
  [
    'a section in a location of another folder',
    '<configuration><location path="other"><system.webServer><nonsense /></system.webServer></location></configuration>',
  ],
])('%s is no error', (_says, site) => {
  expect(errorOf(site)).toBeNull();
});
