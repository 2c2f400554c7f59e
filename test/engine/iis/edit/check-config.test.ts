import { expect, test } from 'vitest';
import { checkConfig } from '../../../../src/engine/iis/edit/check-config';
import { files } from './files';

const factsOf = (text: string): readonly (readonly [number, string | null, object])[] =>
  checkConfig(text).facts.map(({ line, location, column: _, text: sentence, ...detail }) => {
    expect(sentence).toMatch(/^\S.*\.$/);
    return [line, location, detail];
  });

test.each<[string, string, ReturnType<typeof factsOf>]>([
  ['an empty file', '<configuration/>', []],
  [
    'custom headers, not those in comments',
    files['a static site with many headers'] ?? '',
    [[23, null, { kind: 'rewrite' }]],
  ],
  [
    'headers here and in another location',
    files['a content management system with many locations'] ?? '',
    [
      [9, null, { kind: 'application', application: 'aspnet' }],
      [14, null, { kind: 'webdav-removed', part: 'module' }],
      [5, 'api', { kind: 'cors-header', name: 'Access-Control-Allow-Origin', value: '*' }],
    ],
  ],
  [
    'the CORS module and rules',
    files['<cors> and <rewrite> that are there already'] ?? '',
    [
      [3, null, { kind: 'cors-section', enabled: true, origins: ['*', 'https://partner.example'] }],
      [8, null, { kind: 'rewrite' }],
      [19, null, { kind: 'cors-rule', name: 'cors allow-origin', variable: 'RESPONSE_Access_Control_Allow_Origin' }],
    ],
  ],
  [
    'ASP.NET Core, by its handler',
    files['what ASP.NET Core publishes'] ?? '',
    [[6, null, { kind: 'application', application: 'aspnet-core' }]],
  ],
  [
    'Web API, by its assembly',
    files['Web API 2'] ?? '',
    [
      [26, null, { kind: 'options-handler', name: 'OPTIONSVerbHandler', change: 'removed' }],
      [34, null, { kind: 'application', application: 'aspnet-web-api' }],
    ],
  ],
  [
    'verbs and authentication',
    files['WebForms with attributes on lines of their own'] ?? '',
    [
      [4, null, { kind: 'authentication', scheme: 'windows', enabled: true }],
      [21, null, { kind: 'unlisted-verbs-denied' }],
      [22, null, { kind: 'verb', verb: 'GET', allowed: true }],
      [23, null, { kind: 'verb', verb: 'POST', allowed: true }],
      [24, null, { kind: 'verb', verb: 'OPTIONS', allowed: false }],
    ],
  ],
  [
    'handlers for OPTIONS, PHP, WebDAV',
    `<configuration><system.webServer>
<handlers>
<remove name="WebDAV" />
<add name="php" path="*.php" verb="GET, OPTIONS" modules="FastCgiModule" scriptProcessor="C:\\php\\php-cgi.exe" />
</handlers>
</system.webServer></configuration>`,
    [
      [3, null, { kind: 'webdav-removed', part: 'handler' }],
      [4, null, { kind: 'options-handler', name: 'php', change: 'added' }],
      [4, null, { kind: 'application', application: 'php' }],
    ],
  ],
  [
    'a rule that answers OPTIONS, a proxy, and one that is about everything but OPTIONS',
    `<configuration><system.webServer><rewrite><rules>
<rule name="a"><conditions><add input="{request_method}" pattern="^OPTIONS$" /></conditions><action type="CustomResponse" statusCode="200" /></rule>
<rule name="b"><conditions><add input="{REQUEST_METHOD}" pattern="OPTIONS" negate="true" /></conditions><action type="CustomResponse" statusCode="403" /></rule>
<rule name="c"><action type="Rewrite" url="http://localhost:3000/{R:1}" /></rule>
</rules></rewrite></system.webServer></configuration>`,
    [
      [1, null, { kind: 'rewrite' }],
      [2, null, { kind: 'preflight-rule', name: 'a' }],
      [4, null, { kind: 'application', application: 'proxy' }],
    ],
  ],
  [
    'IIS authentication, taken-out headers, a switched-off module, another file',
    `<configuration>
<location path="."><system.webServer>
<security><authentication>
<anonymousAuthentication enabled="FALSE" />
<windowsAuthentication enabled="true" />
</authentication></security>
<httpProtocol><customHeaders><remove name="access-control-allow-origin" /></customHeaders></httpProtocol>
<cors />
<rewrite><rewriteMaps configSource="maps.config" /></rewrite>
</system.webServer></location></configuration>`,
    [
      [4, null, { kind: 'authentication', scheme: 'anonymous', enabled: false }],
      [5, null, { kind: 'authentication', scheme: 'windows', enabled: true }],
      [7, null, { kind: 'cors-header', name: 'access-control-allow-origin', value: null }],
      [8, null, { kind: 'cors-section', enabled: false, origins: [] }],
      [9, null, { kind: 'rewrite' }],
      [9, null, { kind: 'config-source', section: 'system.webServer/rewrite/rewriteMaps', file: 'maps.config' }],
    ],
  ],
])('finds %s', (_, text, expected) => {
  expect(checkConfig(text).problem).toBeNull();
  expect(factsOf(text)).toEqual(expected);
});
