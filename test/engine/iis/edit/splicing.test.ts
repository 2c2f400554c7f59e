import { expect, test } from 'vitest';
import { readConfigBytes, writeConfigBytes } from '../../../../src/engine/iis/edit/config-bytes';
import type { ConfigEdit } from '../../../../src/engine/iis/edit/config-edit';
import { editConfig } from '../../../../src/engine/iis/edit/edit-config';
import { newConfig } from '../../../../src/engine/iis/edit/new-config';
import { element } from '../../../../src/engine/iis/xml/element';
import { corsRule, header, item, limit, noHeader, preflightRule, without } from './edits';
import { edited } from './effect';

const origin = header('Access-Control-Allow-Origin', 'https://a.test');
const inHeaders = (content: string): string =>
  `<configuration>\n  <system.webServer>\n    <httpProtocol>\n      <customHeaders>${content}</customHeaders>\n    </httpProtocol>\n  </system.webServer>\n</configuration>\n`;
const inWebServer = (content: string): string =>
  `<configuration>\n  <system.webServer>\n${content}\n  </system.webServer>\n</configuration>`;

test.each<[string, string, readonly ConfigEdit[], string]>([
  [
    'goes behind the last item, with its comment',
    inHeaders('\n        <add name="A" value="" /> <!-- a -->  \n        <!-- b -->\n      '),
    [origin],
    inHeaders(
      '\n        <add name="A" value="" /> <!-- a -->\n        <remove name="Access-Control-Allow-Origin" />\n        <add name="Access-Control-Allow-Origin" value="https://a.test" />  \n        <!-- b -->\n      ',
    ),
  ],
  [
    'opens a self-closing element',
    '<configuration>\n\t<system.webServer />\n</configuration>',
    [noHeader('A')],
    '<configuration>\n\t<system.webServer>\n\t\t<httpProtocol>\n\t\t\t<customHeaders>\n\t\t\t\t<remove name="A" />\n\t\t\t</customHeaders>\n\t\t</httpProtocol>\n\t</system.webServer>\n</configuration>',
  ],
  [
    'opens a self-closing element that has attributes',
    inWebServer('    <modules runAllManagedModulesForAllRequests="true"\n    />'),
    [without('modules', 'WebDAVModule')],
    inWebServer(
      '    <modules runAllManagedModulesForAllRequests="true">\n      <remove name="WebDAVModule" />\n    </modules>',
    ),
  ],
  ['fills an empty element', inHeaders(''), [noHeader('A')], inHeaders('\n        <remove name="A" />\n      ')],
  [
    'fills an element that holds a comment only',
    inHeaders('\n          <!-- none -->\n      '),
    [noHeader('A')],
    inHeaders('\n          <!-- none -->\n          <remove name="A" />\n      '),
  ],
  [
    'changes a value between the quotes that are there',
    inHeaders(
      "<remove name='access-control-allow-origin'/><add  value = '*'  name='Access-Control-Allow-Origin' ></add>",
    ),
    [header('Access-Control-Allow-Origin', `it's "a" & <b>`)],
    inHeaders(
      "<remove name='access-control-allow-origin'/><add  value = 'it&#39;s &quot;a&quot; &amp; &lt;b&gt;'  name='Access-Control-Allow-Origin' ></add>",
    ),
  ],
  [
    'adds and takes out attributes, in order',
    inWebServer(
      '    <handlers>\n      <remove name="a" />\n      <add name="a" scriptProcessor="x"\n           path="*" />\n    </handlers>',
    ),
    [item('handlers', element('add', { name: 'a', path: '*', verb: '*', modules: 'm', resourceType: 'Either' }))],
    inWebServer(
      '    <handlers>\n      <remove name="a" />\n      <add name="a"\n           path="*"\n           verb="*"\n           modules="m"\n           resourceType="Either" />\n    </handlers>',
    ),
  ],
  [
    'an item that differs in what it holds is written anew',
    inWebServer(
      '    <rewrite>\n      <rules>\n        <remove name="r" />\n        <rule name="r">\n          <match url=".*" />\n          <action type="None" />\n        </rule>\n      </rules>\n    </rewrite>',
    ),
    [item('rewrite/rules', element('rule', { name: 'r' }, [element('match', { url: '.*' })]))],
    inWebServer(
      '    <rewrite>\n      <rules>\n        <remove name="r" />\n        <rule name="r">\n          <match url=".*" />\n        </rule>\n      </rules>\n    </rewrite>',
    ),
  ],
  [
    'an item that is merged gets what it lacks; comments and other rules stay',
    inWebServer(
      '    <cors enabled="true" failUnlistedOrigins="true">\n      <!-- partner -->\n      <add origin="https://b.test" maxAge="60" allowCredentials="true">\n        <allowHeaders>\n          <!-- tenant -->\n          <add header="X-Tenant" />\n        </allowHeaders>\n      </add>\n      <add origin="https://*.b.test" />\n    </cors>',
    ),
    [corsRule('https://b.test', 'authorization', 'PUT')],
    inWebServer(
      '    <cors enabled="true" failUnlistedOrigins="true">\n      <!-- partner -->\n      <add origin="https://b.test" maxAge="7200" allowCredentials="true">\n        <allowHeaders>\n          <!-- tenant -->\n          <add header="X-Tenant" />\n          <add header="authorization" />\n        </allowHeaders>\n        <allowMethods>\n          <add method="PUT" />\n        </allowMethods>\n      </add>\n      <add origin="https://*.b.test" />\n    </cors>',
    ),
  ],
  [
    'an item that is merged no longer says otherwise',
    inWebServer('    <cors>\n      <add origin="https://B.test" allowed="false" />\n    </cors>'),
    [corsRule('https://b.test', 'authorization', 'PUT')],
    inWebServer(
      '    <cors>\n      <add origin="https://b.test" allowed="true" maxAge="7200">\n        <allowHeaders>\n          <add header="authorization" />\n        </allowHeaders>\n        <allowMethods>\n          <add method="PUT" />\n        </allowMethods>\n      </add>\n    </cors>',
    ),
  ],
  [
    'a merged item that has all is left alone',
    inWebServer(
      '    <cors><add maxAge="7200" origin="https://b.test"><allowHeaders><add header="Authorization"/></allowHeaders><allowMethods><add method="PUT"/></allowMethods></add></cors>',
    ),
    [corsRule('https://b.test', 'authorization', 'PUT')],
    inWebServer(
      '    <cors><add maxAge="7200" origin="https://b.test"><allowHeaders><add header="Authorization"/></allowHeaders><allowMethods><add method="PUT"/></allowMethods></add></cors>',
    ),
  ],
  [
    'items that are there twice become one, and their comments stay',
    inHeaders(
      '\n        <add name="A" value="1" />\n        <add name="a" value="2" /> <!-- why -->\n        <add name="B" value="3" />\n      ',
    ),
    [{ ...header('A', '1'), guard: 'none' }],
    inHeaders('\n        <add name="A" value="1" />\n        <!-- why -->\n        <add name="B" value="3" />\n      '),
  ],
  [
    'nothing is inherited after <clear />, so nothing is removed',
    inHeaders('\n        <clear />\n      '),
    [origin, noHeader('B')],
    inHeaders('\n        <clear />\n        <add name="Access-Control-Allow-Origin" value="https://a.test" />\n      '),
  ],
  [
    'a <remove> that stands behind the item does not take it out',
    inHeaders(
      '\n        <add name="A" value="1" />\n        <remove name="a" />\n        <add name="B" value="" />\n      ',
    ),
    [header('A', '1')],
    inHeaders(
      '\n        <remove name="a" />\n        <add name="B" value="" />\n        <add name="A" value="1" />\n      ',
    ),
  ],
  [
    'the first rule goes before all others and their comments',
    inWebServer(
      '    <rewrite>\n      <rules> <!-- all -->\n        <!-- https -->\n        <rule name="https" />\n      </rules>\n    </rewrite>',
    ),
    [{ ...preflightRule, item: element('rule', { name: 'CORS' }) }],
    inWebServer(
      '    <rewrite>\n      <rules> <!-- all -->\n        <remove name="CORS" />\n        <rule name="CORS" />\n        <!-- https -->\n        <rule name="https" />\n      </rules>\n    </rewrite>',
    ),
  ],
  [
    'an attribute is changed where it stands',
    '<configuration>\n  <system.webServer><security><requestFiltering><requestLimits maxAllowedContentLength="1" /></requestFiltering></security></system.webServer>\n  <location path="."><system.webServer><security><requestFiltering><requestLimits maxUrl="1" /></requestFiltering></security></system.webServer></location>\n</configuration>',
    [limit],
    '<configuration>\n  <system.webServer><security><requestFiltering><requestLimits maxAllowedContentLength="62914560" /></requestFiltering></security></system.webServer>\n  <location path="."><system.webServer><security><requestFiltering><requestLimits maxUrl="1" /></requestFiltering></security></system.webServer></location>\n</configuration>',
  ],
  [
    'of two, the attribute that is read last is changed',
    '<configuration>\n  <system.webServer><security><requestFiltering><requestLimits maxAllowedContentLength="1" /></requestFiltering></security></system.webServer>\n  <location path="."><system.webServer><security><requestFiltering><requestLimits maxAllowedContentLength="2" /></requestFiltering></security></system.webServer></location>\n</configuration>',
    [limit],
    '<configuration>\n  <system.webServer><security><requestFiltering><requestLimits maxAllowedContentLength="1" /></requestFiltering></security></system.webServer>\n  <location path="."><system.webServer><security><requestFiltering><requestLimits maxAllowedContentLength="62914560" /></requestFiltering></security></system.webServer></location>\n</configuration>',
  ],
  [
    'an item is changed where it stands, in <configuration> or the location',
    '<configuration><system.webServer><httpProtocol><customHeaders><remove name="A"/><add name="A" value="1"/></customHeaders></httpProtocol></system.webServer><location><system.webServer><httpProtocol/></system.webServer></location></configuration>',
    [header('A', '2')],
    '<configuration><system.webServer><httpProtocol><customHeaders><remove name="A"/><add name="A" value="2"/></customHeaders></httpProtocol></system.webServer><location><system.webServer><httpProtocol/></system.webServer></location></configuration>',
  ],
  [
    'indentation is that of the neighbours, not of the file',
    '<configuration>\r\n  <system.web />\r\n\t<system.webServer>\n\t\t\t<httpProtocol>\n\t\t\t</httpProtocol>\n\t</system.webServer>\n</configuration>',
    [noHeader('A')],
    '<configuration>\r\n  <system.web />\r\n\t<system.webServer>\n\t\t\t<httpProtocol>\n\t\t\t\t\t<customHeaders>\n\t\t\t\t\t\t\t<remove name="A" />\n\t\t\t\t\t</customHeaders>\n\t\t\t</httpProtocol>\n\t</system.webServer>\n</configuration>',
  ],
  [
    'a lone <remove> does not come between another and its item',
    inHeaders('\n        <remove name="X" />\n        <remove name="A" />\n        <add name="a" value="1" />\n      '),
    [noHeader('B')],
    inHeaders(
      '\n        <remove name="X" />\n        <remove name="B" />\n        <remove name="A" />\n        <add name="a" value="1" />\n      ',
    ),
  ],
  [
    'locks stay',
    inHeaders('\n        <remove name="A" />\n        <add name="A" value="1" lockItem="true" />\n      '),
    [header('A', '2')],
    inHeaders('\n        <remove name="A" />\n        <add name="A" value="2" lockItem="true" />\n      '),
  ],
  [
    'one line stays one line',
    '<configuration><system.webServer/></configuration>\n',
    [origin],
    '<configuration><system.webServer><httpProtocol><customHeaders><remove name="Access-Control-Allow-Origin"/><add name="Access-Control-Allow-Origin" value="https://a.test"/></customHeaders></httpProtocol></system.webServer></configuration>\n',
  ],
  ['what is not there is not taken out', '<configuration />', [noHeader('A', 'if-present')], '<configuration />'],
  [
    'a header that other locations have is not touched',
    '<configuration>\r\n  <location path="api"><system.webServer><httpProtocol><customHeaders><add name="A" value="1"/></customHeaders></httpProtocol></system.webServer></location>\r\n</configuration>',
    [noHeader('A', 'if-present')],
    '<configuration>\r\n  <location path="api"><system.webServer><httpProtocol><customHeaders><add name="A" value="1"/></customHeaders></httpProtocol></system.webServer></location>\r\n</configuration>',
  ],
])('%s', (_, before, edits, after) => {
  expect(edited(before, edits).text).toBe(after);
});

test('a new file has two spaces and an XML declaration', () => {
  const made = newConfig([origin]);
  expect(made.ok && made.text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="Access-Control-Allow-Origin" />
        <add name="Access-Control-Allow-Origin" value="https://a.test" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`);
});

test('each change says where it is, before and after, and why', () => {
  const before = inHeaders(
    '\n        <remove name="Vary" />\n        <add name="Vary" value="Cookie" />\n        <add name="B" value="" />\n      ',
  );
  const { text, changes } = edited(before, [header('Vary', 'Origin'), noHeader('B', 'if-present'), noHeader('C')]);
  expect(
    changes.map(({ start, end, newStart, newEnd, reasons }) => [
      before.slice(start, end),
      text.slice(newStart, newEnd),
      reasons,
    ]),
  ).toEqual([
    ['', '\n        <remove name="C" />', ['no header C']],
    ['Cookie', 'Origin', ['header Vary']],
    ['\n        <add name="B" value="" />', '', ['no header B']],
  ]);
});

test.each<[string, BufferEncoding, string]>([
  ['UTF-8 with a mark', 'utf8', '\uFEFF'],
  ['UTF-16', 'utf16le', '\uFEFF'],
  ['windows-1252', 'latin1', ''],
])('bytes outside the change stay, in %s', (_, encoding, mark) => {
  const before = `${mark}<configuration>\r\n\t<!-- é -->\r\n\t<system.webServer />\r\n</configuration>\r\n`;
  const file = readConfigBytes(Buffer.from(before, encoding));
  const { text } = edited(file.text, [header('A', 'ü€')]);
  const expected = `${mark}<configuration>\r\n\t<!-- é -->\r\n\t<system.webServer>\r\n\t\t<httpProtocol>\r\n\t\t\t<customHeaders>\r\n\t\t\t\t<remove name="A" />\r\n\t\t\t\t<add name="A" value="&#252;&#8364;" />\r\n\t\t\t</customHeaders>\r\n\t\t</httpProtocol>\r\n\t</system.webServer>\r\n</configuration>\r\n`;
  expect(Buffer.from(writeConfigBytes({ ...file, text })).toString('latin1')).toBe(
    Buffer.from(expected, encoding).toString('latin1'),
  );
});

test('an edit that another one takes back is no change', () => {
  const before = inHeaders('<remove name="A" /><add name="A" value="1" />');
  const result = editConfig(before, [header('A', '2'), header('A', '1')]);
  expect(result).toEqual({ ok: true, text: before, changes: [] });
});
