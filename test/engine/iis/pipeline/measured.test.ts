/** What was measured on IIS 10.0 (integrated pipeline, .NET 4): each row was sent to a real server once. */
import { expect, test } from 'vitest';
import { ask, brief, header, type Iis, preflight, webServer } from './iis';

const dup = '<add name="Dup" path="a.aspx" verb="*" type="A" /><add name="Dup" path="b.aspx" verb="*" type="A" />';
const handlers = (content: string): string => webServer(`<handlers>${content}</handlers>`);
const modules = (content: string, attributes = ''): string => webServer(`<modules${attributes}>${content}</modules>`);
const filtering = (content: string): string =>
  webServer(`<security><requestFiltering>${content}</requestFiltering></security>`);

const rows: readonly (readonly [says: string, iis: Iis, request: string, expected: string])[] = [
  ['OPTIONS on a static file is answered by IIS', {}, 'OPTIONS /static.txt', '200 options-handler'],
  ['OPTIONS on a page, too: the page does not run', {}, 'OPTIONS /page.aspx', '200 options-handler'],
  ['TRACE is 501', {}, 'TRACE /static.txt', '501 options-handler'],
  ['PUT on a static file is 405', {}, 'PUT /static.txt', '405 static-file'],
  ['DELETE on a page is 405: the mapping does not cover it', {}, 'DELETE /page.aspx', '405 static-file'],
  ['POST on a static file is 405', {}, 'POST /static.txt', '405 static-file'],
  ['GET on a page runs it', {}, 'GET /page.aspx', '200 application'],
  ['two handlers of one name in a file', { config: handlers(dup) }, 'GET /static.txt', '500.19 configuration'],
  [
    'two modules of one name',
    { config: modules('<add name="Dup" type="A" /><add name="Dup" type="B" />') },
    'GET /static.txt',
    '500.19 configuration',
  ],
  [
    'removing a module that is not there',
    { config: modules('<remove name="NoSuchModule" />') },
    'GET /page.aspx',
    '200 application',
  ],
  [
    'removing a handler that is not there',
    { config: handlers('<remove name="NoSuchHandler" />') },
    'GET /page.aspx',
    '200 application',
  ],
  [
    'clearing modules: the inherited ones are locked',
    { config: modules('<clear /><add name="A" type="A" />') },
    'GET /static.txt',
    '500.19 configuration',
  ],
  [
    'clearing handlers is legal, and then nothing maps a static file',
    { config: handlers('<clear /><add name="A" path="a.aspx" verb="*" type="A" />') },
    'GET /static.txt',
    '404.4 handler-mapping',
  ],
  [
    'what is left works',
    { config: handlers('<clear /><add name="A" path="a.aspx" verb="*" type="A" />') },
    'GET /a.aspx',
    '200 application',
  ],
  [
    'a verb that does not match skips the mapping',
    { config: handlers('<add name="P" path="onlypost" verb="POST" type="A" />') },
    'PUT /onlypost',
    '405 static-file',
  ],
  [
    'one that matches is taken',
    { config: handlers('<add name="P" path="onlypost" verb="POST" type="A" />') },
    'POST /onlypost',
    '200 application',
  ],
  [
    'a folder’s module is ignored',
    { sub: modules('<add name="Session" type="A" />') },
    'GET /sub/page.aspx',
    '200 application',
  ],
  [
    'a precondition that does not hold skips the mapping',
    {
      config: handlers(
        '<add name="A" path="*" verb="OPTIONS" modules="StaticFileModule" preCondition="classicMode" />',
      ),
    },
    'OPTIONS /x',
    '200 options-handler',
  ],
  [
    'one that IIS does not know fails every request',
    { config: handlers('<add name="A" path="x.aspx" verb="*" type="A" preCondition="bogus" />') },
    'GET /static.txt',
    '500 handler-mapping',
  ],
  [
    'the same of a module',
    { config: modules('<add name="A" type="A" preCondition="bogus" />') },
    'GET /static.txt',
    '500 handler-mapping',
  ],
  [
    'a pattern in upper case covers a path in lower case',
    { config: handlers('<add name="A" path="*.AXDX" verb="PUT" type="A" />') },
    'PUT /m.axdx',
    '200 application',
  ],
  [
    'a verb in lower case does not',
    { config: handlers('<add name="A" path="m.axdx" verb="put" type="A" />') },
    'PUT /m.axdx',
    '405 static-file',
  ],
  [
    'a pattern with folders matches the end of the path',
    { config: handlers('<add name="A" path="sub/m.axdx" verb="PUT" type="A" />') },
    'PUT /deeper/sub/m.axdx',
    '200 application',
  ],
  [
    'and not another folder',
    { config: handlers('<add name="A" path="sub/m.axdx" verb="PUT" type="A" />') },
    'PUT /m.axdx',
    '405 static-file',
  ],
  [
    'more segments behind the pattern are path information',
    { config: handlers('<add name="A" path="m.axdx" verb="PUT" type="A" />') },
    'PUT /m.axdx/extra',
    '200 application',
  ],
  [
    'a bool that is none',
    { config: filtering('<fileExtensions><add fileExtension=".dat" allowed="flase" /></fileExtensions>') },
    'GET /data.dat',
    '500.19 configuration',
  ],
  [
    'only listed extensions',
    {
      config: filtering(
        '<fileExtensions allowUnlisted="false"><add fileExtension=".txt" allowed="true" /></fileExtensions>',
      ),
    },
    'GET /data.dat',
    '404.7 request-filtering',
  ],
  [
    'a path without an extension is not listed',
    { config: filtering('<fileExtensions allowUnlisted="false" />') },
    'GET /sub',
    '404.7 request-filtering',
  ],
  [
    'a listed one passes',
    {
      config: filtering(
        '<fileExtensions allowUnlisted="false"><add fileExtension=".txt" allowed="true" /></fileExtensions>',
      ),
    },
    'GET /static.txt',
    '200 static-file',
  ],
  ['extensions denied by the server level', {}, 'GET /source.cs', '404.7 request-filtering'],
  [
    'and let through again',
    { config: filtering('<fileExtensions><remove fileExtension=".config" /></fileExtensions>') },
    'GET /sub/other.config',
    '200 static-file',
  ],
  [
    'but web.config stays hidden',
    { config: filtering('<fileExtensions><remove fileExtension=".config" /></fileExtensions>') },
    'GET /web.config',
    '404.8 request-filtering',
  ],
  [
    'a folder’s filter is for the folder',
    { sub: filtering('<fileExtensions><add fileExtension=".dat" allowed="false" /></fileExtensions>') },
    'GET /sub/data.dat',
    '404.7 request-filtering',
  ],
  [
    'and for nothing above it',
    { sub: filtering('<fileExtensions><add fileExtension=".dat" allowed="false" /></fileExtensions>') },
    'GET /data.dat',
    '200 static-file',
  ],
  [
    'IIS’s own rules protect static files',
    {
      config: `<location path="prot">${webServer('<security><authorization><remove users="*" /><add accessType="Allow" roles="Administrators" /></authorization></security>')}</location>`,
    },
    'GET /prot/secret.txt',
    '401.2 authorization',
  ],
  [
    'those of ASP.NET do not',
    {
      config:
        '<location path="prot"><system.web><authorization><deny users="?" /></authorization></system.web></location>',
    },
    'GET /prot/secret.txt',
    '200 static-file',
  ],
  [
    'modules of classic mode',
    { config: '<system.web><httpModules><add name="A" type="A" /></httpModules></system.web>' },
    'GET /static.txt',
    '500.22 configuration',
  ],
  [
    'even the removal of one',
    { config: '<system.web><httpModules><remove name="Session" /></httpModules></system.web>' },
    'GET /static.txt',
    '500.22 configuration',
  ],
  [
    'handlers of classic mode',
    { config: '<system.web><httpHandlers><add verb="*" path="a.axd" type="A" /></httpHandlers></system.web>' },
    'GET /page.aspx',
    '500.23 configuration',
  ],
  [
    'impersonation',
    { config: '<system.web><identity impersonate="true" /></system.web>' },
    'GET /page.aspx',
    '500.24 configuration',
  ],
  [
    'validation switched off',
    {
      config: `<system.web><httpModules><clear /></httpModules></system.web>${webServer('<validation validateIntegratedModeConfiguration="false" />')}`,
    },
    'GET /page.aspx',
    '200 application',
  ],
  [
    'in the location of a folder nobody looks',
    {
      config:
        '<location path="admin"><system.web><httpModules><add name="A" type="A" /></httpModules></system.web></location>',
    },
    'GET /admin/page.aspx',
    '200 application',
  ],
];

test.each(rows)('%s', (_says, iis, request, expected) => {
  expect(brief(ask(iis, request))).toBe(expected);
});

test('the answer to OPTIONS does not look at the preflight, and custom headers are on it', () => {
  const config = webServer(
    '<httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /><add name="X-Content-Type-Options" value="nosniff" /><remove name="X-Powered-By" /></customHeaders></httpProtocol>',
  );
  const plain = ask({ config }, 'OPTIONS /page.aspx');
  expect(ask({ config }, 'OPTIONS /page.aspx', preflight)).toEqual(plain);
  expect(plain).toMatchObject({
    known: true,
    value: {
      status: 200,
      headers: [
        { name: 'Allow', value: 'OPTIONS, TRACE, GET, HEAD, POST' },
        { name: 'Public', value: 'OPTIONS, TRACE, GET, HEAD, POST' },
        { name: 'Content-Length', value: '0' },
        { name: 'Access-Control-Allow-Origin', value: '*' },
        { name: 'X-Content-Type-Options', value: 'nosniff' },
        { name: 'Server', value: 'Microsoft-IIS/10.0' },
      ],
    },
  });
});

test.each([
  ['a static file', 'GET /static.txt'],
  ['a page', 'GET /page.aspx'],
  ['TRACE', 'TRACE /static.txt'],
  ['an error of a static file', 'PUT /static.txt'],
  ['request filtering', 'GET /web.config'],
])('custom headers are on %s', (_what, request) => {
  const config = webServer(
    '<httpProtocol><customHeaders><add name="X-Custom" value="1" /></customHeaders></httpProtocol>',
  );
  const answer = ask({ config }, request);
  expect(header(answer, 'X-Custom')).toEqual(['1']);
  expect(header(answer, 'X-Powered-By')).toEqual(['ASP.NET']);
  expect(header(answer, 'Server')).toEqual(['Microsoft-IIS/10.0']);
});

test('405 of a static file says what it allows', () => {
  expect(header(ask({}, 'PUT /static.txt'), 'Allow')).toEqual(['GET, HEAD, OPTIONS, TRACE']);
});
