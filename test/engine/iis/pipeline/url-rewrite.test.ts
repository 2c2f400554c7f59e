/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference */
import { expect, test } from 'vitest';
import { allowOrigin, ask, brief, header, type Iis, preflight, webServer } from './iis';

const rewrite = (content: string, more: Partial<Iis> = {}): Iis => ({
  installed: { urlRewrite: true },
  config: webServer(`<rewrite>${content}</rewrite>`),
  ...more,
});
const inbound = (match: string, conditions: string, action: string, more = ''): string =>
  `<rule name="${encodeURIComponent(match + action)}" ${more}><match ${match} /><conditions>${conditions}</conditions><action ${action} /></rule>`;
const rules = (content: string): Iis => rewrite(`<rules>${content}</rules>`);
const respond = (status: number): string => `type="CustomResponse" statusCode="${status}" statusReason="x"`;
const redirectTo = (url: string): string => `type="Redirect" url="${url}"`;
const condition = (input: string, pattern: string, more = ''): string =>
  `<add input="${input}" pattern="${pattern}" ${more} />`;

const allowList = rewrite(`<rewriteMaps><rewriteMap name="Origins" defaultValue="">
  <add key="https://app.example" value="https://app.example" /></rewriteMap></rewriteMaps>
  <rules>${inbound('url=".*"', condition('{REQUEST_METHOD}', '^OPTIONS$') + condition('{HTTP_ACCESS_CONTROL_REQUEST_METHOD}', '.+') + condition('{Origins:{HTTP_ORIGIN}}', '.+'), respond(204), 'stopProcessing="true"')}</rules>
  <outboundRules>
    <rule name="origin"><match serverVariable="RESPONSE_Access_Control_Allow_Origin" pattern=".*" /><conditions>${condition('{Origins:{HTTP_ORIGIN}}', '(.+)')}</conditions><action type="Rewrite" value="{C:1}" /></rule>
    <rule name="methods" preCondition="preflight"><match serverVariable="RESPONSE_Access_Control_Allow_Methods" pattern=".*" /><action type="Rewrite" value="PUT" /></rule>
    <rule name="vary"><match serverVariable="RESPONSE_Vary" pattern="^$" /><action type="Rewrite" value="Origin" /></rule>
    <rule name="vary too"><match serverVariable="RESPONSE_Vary" pattern="^(?!.*\\b(Origin|\\*)).+$" /><action type="Rewrite" value="{R:0}, Origin" /></rule>
    <preConditions><preCondition name="preflight">${condition('{REQUEST_METHOD}', '^OPTIONS$') + condition('{HTTP_ACCESS_CONTROL_REQUEST_METHOD}', '.+')}</preCondition></preConditions>
  </outboundRules>`);

test('an allow-list answers preflights before authentication', () => {
  const answer = ask({ ...allowList, settings: { anonymous: false, windows: true } }, 'OPTIONS /x', preflight);
  expect(brief(answer)).toBe('204 url-rewrite');
  expect(header(answer, allowOrigin)).toEqual(['https://app.example']);
  expect(header(answer, 'Access-Control-Allow-Methods')).toEqual(['PUT']);
  expect(header(answer, 'Vary')).toEqual(['Origin']);
});

test('a stranger is not let in', () => {
  const stranger = { ...preflight, Origin: 'https://app.example.evil.net' };
  expect(brief(ask(allowList, 'OPTIONS /x', stranger))).toBe('200 options-handler');
  expect(header(ask(allowList, 'GET /x', stranger), allowOrigin)).toEqual([]);
});

test('the header replaces the application’s, Vary is kept, and preConditions are asked', () => {
  const iis: Iis = { ...allowList, sends: { [allowOrigin]: '*', Vary: 'Accept-Encoding' } };
  const answer = ask(iis, 'GET /x', { Origin: 'https://app.example' });
  expect(header(answer, allowOrigin)).toEqual(['https://app.example']);
  expect(header(answer, 'Vary')).toEqual(['Accept-Encoding, Origin']);
  expect(header(answer, 'Access-Control-Allow-Methods')).toEqual([]);
});

test('outbound rules are for errors, too', () => {
  expect(
    header(
      ask({ ...allowList, settings: { anonymous: false, windows: true } }, 'GET /x', { Origin: 'https://app.example' }),
      allowOrigin,
    ),
  ).toEqual(['https://app.example']);
});

test.each([
  [
    'on the site: without the slash, without the query',
    rules(inbound('url="^content/default.aspx$"', '', respond(299))),
    'GET /content/default.aspx?tabid=2',
    '299 url-rewrite',
  ],
  ['with its escapes resolved', rules(inbound('url="^a b$"', '', respond(299))), 'GET /a%20b', '299 url-rewrite'],
  ['in any case', rules(inbound('url="^ABC$"', '', respond(299))), 'GET /abc', '299 url-rewrite'],
  [
    'unless the case counts',
    rules(inbound('url="^ABC$" ignoreCase="false"', '', respond(299))),
    'GET /abc',
    '200 application',
  ],
  ['negated', rules(inbound('url="^abc$" negate="true"', '', respond(299))), 'GET /abc', '200 application'],
  ['negated and another', rules(inbound('url="^abc$" negate="true"', '', respond(299))), 'GET /abd', '299 url-rewrite'],
  [
    'a wildcard',
    rules(inbound('url="*.axd"', '', respond(299), 'patternSyntax="Wildcard"')),
    'GET /a/b.axd',
    '299 url-rewrite',
  ],
  [
    'exactly',
    rules(inbound('url="a.b"', '', respond(299), 'patternSyntax="ExactMatch"')),
    'GET /axb',
    '200 application',
  ],
  [
    'a rule that is switched off',
    rules(inbound('url=".*"', '', respond(299), 'enabled="false"')),
    'GET /x',
    '200 application',
  ],
  ['no regular expression', rules(inbound('url="(("', '', respond(299))), 'GET /x', '500.50 url-rewrite'],
  ['an error of its own', rules(inbound('url=".*"', '', respond(403))), 'GET /x', '403 url-rewrite'],
])('the pattern of a rule: %s', (_says, iis, request, expected) => {
  expect(brief(ask(iis, request))).toBe(expected);
});

test.each([
  ['all', condition('{REQUEST_METHOD}', '^GET$') + condition('{HTTPS}', '^on$'), 299],
  ['all, and one does not hold', condition('{REQUEST_METHOD}', '^GET$') + condition('{HTTPS}', '^off$'), 200],
  ['negated', condition('{REQUEST_METHOD}', '^OPTIONS$', 'negate="true"'), 299],
  ['the host', condition('{HTTP_HOST}', '^api\\.example$'), 299],
  ['a header', condition('{HTTP_X_ASKED}', '^YES$'), 299],
  ['a header, with its case', condition('{HTTP_X_ASKED}', '^YES$', 'ignoreCase="false"'), 200],
  ['the query', condition('{QUERY_STRING}', '^a=1$'), 299],
  ['the whole URL', condition('{REQUEST_URI}', '^/x\\?a=1$'), 299],
  ['a variable that nobody has set', condition('{MINE}', '^$'), 299],
  ['what the rule has captured', condition('{R:1}', '^x$'), 299],
  ['what the condition before has captured', condition('{HTTP_HOST}', '^(\\w+)\\.') + condition('{C:1}', '^api$'), 299],
  ['a function', condition('{ToLower:{REQUEST_METHOD}}', '^get$', 'ignoreCase="false"'), 299],
])('conditions: %s', (_says, conditions, expected) => {
  const answer = ask(rules(inbound('url="(.*)"', conditions, respond(299))), 'GET /x?a=1', { 'X-Asked': 'yes' });
  expect(answer).toMatchObject({ known: true, value: { status: expected } });
});

test('any condition', () => {
  const either = `<rule name="a"><match url=".*" /><conditions logicalGrouping="MatchAny">${condition('{REQUEST_METHOD}', 'PUT')}${condition('{HTTPS}', 'on')}</conditions><action ${respond(299)} /></rule>`;
  expect(brief(ask(rules(either), 'GET https://a/'))).toBe('299 url-rewrite');
  expect(brief(ask(rules(either), 'GET http://a/'))).toBe('200 application');
});

test.each([
  ['to https, by default permanent', redirectTo('https://{HTTP_HOST}/{R:1}'), 301, 'https://api.example/x?a=1'],
  ['found', `${redirectTo('/new')} redirectType="Found"`, 302, '/new?a=1'],
  ['without the query', `${redirectTo('new/{R:0}')} redirectType="Temporary" appendQueryString="false"`, 307, '/new/x'],
  ['with a query of its own', `${redirectTo('/new?b=2')} redirectType="SeeOther"`, 303, '/new?b=2&a=1'],
])('redirects: %s', (_says, action, status, location) => {
  const answer = ask(rules(inbound('url="(.*)"', '', action)), 'GET /x?a=1');
  expect(answer).toMatchObject({ known: true, value: { status, by: 'url-rewrite' } });
  expect(header(answer, 'Location')).toEqual([location]);
});

test('a rewritten URL decides the handler, and the next rules see it', () => {
  const first = inbound('url="^nice/(.*)"', '', 'type="Rewrite" url="script.axdx"');
  const handlers = '<handlers><add name="A" path="*.axdx" verb="PUT" type="A" /></handlers>';
  const config = (more: string): string => webServer(`<rewrite><rules>${first}${more}</rules></rewrite>${handlers}`);
  const iis = (more: string): Iis => ({ installed: { urlRewrite: true }, config: config(more) });
  expect(brief(ask(iis(''), 'PUT /nice/x'))).toBe('200 application');
  expect(brief(ask(iis(''), 'PUT /other/x'))).toBe('405 static-file');
  expect(brief(ask(iis(inbound('url="^script"', '', respond(299))), 'PUT /nice/x'))).toBe('299 url-rewrite');
});

test('stopProcessing keeps the next rules from it', () => {
  const both =
    inbound('url="^a"', '', 'type="Rewrite" url="b.aspx"', 'stopProcessing="true"') +
    inbound('url="^b"', '', respond(299));
  expect(brief(ask(rules(both), 'GET /a'))).toBe('200 application');
});

test('another server’s URL is a proxy: OPTIONS goes there, too', () => {
  expect(
    brief(
      ask(
        rules(inbound('url="(.*)"', '', 'type="Rewrite" url="http://localhost:8080/{R:1}"')),
        'OPTIONS /x',
        preflight,
      ),
    ),
  ).toBe('200 application');
});

test('rules of an application see the path below it, and those of its parent come first', () => {
  const iis = rewrite(`<rules>${inbound('url="^api/first$"', '', respond(298))}</rules>`, {
    api: webServer(`<rewrite><rules>${inbound('url="^(first|second)$"', '', respond(299))}</rules></rewrite>`),
  });
  expect(brief(ask(iis, 'GET /api/first'))).toBe('298 url-rewrite');
  expect(brief(ask(iis, 'GET /api/second'))).toBe('299 url-rewrite');
});

test.each([
  [
    'a file on disk',
    '<add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />',
    /^unknown: .* whether there is a file/,
  ],
  ['the client’s address', condition('{REMOTE_ADDR}', '^10\\.'), /^unknown: .*REMOTE_ADDR/],
  ['a map that is not there', condition('{Nowhere:{HTTP_HOST}}', '.'), /^unknown: .*Nowhere/],
  [
    'a pattern that could take for ever',
    condition('{QUERY_STRING}', '^(a+)+$'),
    /^unknown: a pattern of URL Rewrite has so many ways to match/,
  ],
])('it is not known: %s', (_says, conditions, expected) => {
  const query = 'a'.repeat(40);
  expect(brief(ask(rules(inbound('url=".*"', conditions, respond(299))), `GET /x?${query}b`))).toMatch(expected);
});

test('a file on disk where the answer is the same', () => {
  const spa = inbound(
    'url=".*"',
    '<add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />',
    'type="Rewrite" url="/index.html"',
  );
  const iis: Iis = {
    kind: 'aspnet-core',
    installed: { urlRewrite: true, aspNetCore: true },
    config: webServer(
      `<rewrite><rules>${spa}</rules></rewrite><handlers><add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" /></handlers>`,
    ),
  };
  expect(brief(ask(iis, 'GET /x'))).toBe('200 application');
});

test('a server variable that is not allowed to be set is an error', () => {
  const sets = (name: string): string =>
    `<rule name="a"><match url=".*" /><serverVariables><set name="${name}" value="{HTTP_ORIGIN}" /></serverVariables><action type="None" /></rule>`;
  expect(brief(ask(rules(sets('MINE')), 'GET /x'))).toBe('500.50 url-rewrite');
  const allowed: Iis = {
    ...rules(sets('MINE') + inbound('url=".*"', condition('{MINE}', 'app'), respond(299))),
    sections: '<rewrite><allowedServerVariables><add name="MINE" /></allowedServerVariables></rewrite>',
  };
  expect(brief(ask(allowed, 'GET /x', { Origin: 'https://app.example' }))).toBe('299 url-rewrite');
});

test.each([
  [
    'a pattern that is none',
    '<rule name="a"><match serverVariable="RESPONSE_X" pattern="((" /><action type="Rewrite" value="1" /></rule>',
    '500.52 url-rewrite',
    [],
  ],
  [
    'rules for content change nothing',
    '<rule name="a"><match filterByTags="A" pattern=".*" /><action type="Rewrite" value="1" /></rule>',
    '200 application',
    [],
  ],
  [
    'switched off',
    '<rule name="a" enabled="false"><match serverVariable="RESPONSE_X" pattern=".*" /><action type="Rewrite" value="1" /></rule>',
    '200 application',
    [],
  ],
  [
    'a value that is there may stay',
    '<rule name="a"><match serverVariable="RESPONSE_X_From" pattern=".*" /><action type="Rewrite" value="1" replace="false" /></rule>',
    '200 application',
    [],
  ],
  [
    'the status',
    '<rule name="a" preCondition="ok"><match serverVariable="RESPONSE_X" pattern=".*" /><action type="Rewrite" value="1" /></rule><preConditions><preCondition name="ok"><add input="{RESPONSE_STATUS}" pattern="^2" /></preCondition></preConditions>',
    '200 application',
    ['1'],
  ],
  [
    'a preCondition that there is not',
    '<rule name="a" preCondition="none"><match serverVariable="RESPONSE_X" pattern=".*" /><action type="Rewrite" value="1" /></rule>',
    '200 application',
    [],
  ],
  [
    'stopProcessing',
    '<rule name="a" stopProcessing="true"><match serverVariable="RESPONSE_X" pattern=".*" /><action type="Rewrite" value="1" /></rule><rule name="b"><match serverVariable="RESPONSE_X" pattern=".*" /><action type="Rewrite" value="2" /></rule>',
    '200 application',
    ['1'],
  ],
])('outbound rules: %s', (_says, content, expected, values) => {
  const answer = ask(rewrite(`<outboundRules>${content}</outboundRules>`), 'GET /x');
  expect(brief(answer)).toBe(expected);
  expect(header(answer, 'X')).toEqual(values);
});

test('taken out of an application, it does nothing', () => {
  const iis = rules(inbound('url=".*"', '', respond(299)));
  expect(
    brief(ask({ ...iis, api: webServer('<modules><remove name="RewriteModule" /></modules>') }, 'GET /api/x')),
  ).toBe('200 application');
});
