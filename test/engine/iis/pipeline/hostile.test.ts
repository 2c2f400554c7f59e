import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effective } from '../../../../src/engine/iis/config/effective';
import { defaultServer } from '../../../../src/engine/iis/default-server';
import { iisModel } from '../../../../src/engine/iis/model';
import type { ServerRequest } from '../../../../src/engine/iis/server';

const installed = { corsModule: true, urlRewrite: true, webDav: true, aspNet: true, aspNetCore: true };
const name = fc.constantFrom(
  ...[
    'configuration',
    'system.webServer',
    'location',
    'cors',
    'add',
    'remove',
    'clear',
    'rewrite',
    'rules',
    'rule',
    'match',
    'conditions',
    'action',
    'outboundRules',
    'httpProtocol',
    'customHeaders',
    'handlers',
    'modules',
    'security',
    'httpErrors',
    'error',
    'httpRedirect',
    'constructor',
    '__proto__',
    'toString',
    'x',
  ],
);
const attribute = fc.constantFrom(
  ...[
    'name',
    'value',
    'path',
    'verb',
    'type',
    'modules',
    'origin',
    'enabled',
    'url',
    'pattern',
    'input',
    'statusCode',
    'preCondition',
    'serverVariable',
    'lockItem',
    'lockAttributes',
    'overrideMode',
    'constructor',
    '__proto__',
  ],
);
const value = fc.oneof(
  fc.constantFrom(
    'true',
    'false',
    '*',
    '.',
    '{R:1}',
    '{HTTP_ORIGIN}',
    '{{{',
    '{x:{y:{z}}}',
    '(.*)',
    '(a+)+',
    'Rewrite',
    'Redirect',
    'CustomResponse',
    '204',
    '-1',
    'RESPONSE_Vary',
    'https://*.example',
    'GET,OPTIONS',
    '*.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[<>&"\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')),
);
const start = fc.tuple(name, fc.dictionary(attribute, value, { maxKeys: 4 })).map(([tag, attributes]) => [
  tag,
  Object.entries(attributes)
    .map(([key, written]) => ` ${key}="${written}"`)
    .join(''),
]);
const xml = fc.letrec<{ readonly element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 5 },
    start.map(([tag, attributes]) => `<${tag}${attributes} />`),
    fc
      .tuple(start, fc.array(tie('element'), { maxLength: 4 }))
      .map(([[tag, attributes], children]) => `<${tag}${attributes}>${children.join('')}</${tag}>`),
  ),
})).element;
/** Sections that IIS takes, with values that nobody would write. */
const sane = fc.record({ a: value, b: value, c: value, d: value, e: value, on: fc.boolean() }).map(
  ({
    a,
    b,
    c,
    d,
    e,
    on,
  }) => `<cors enabled="${on}"><add origin="o${a}" allowCredentials="${on}" /><add origin="*" /></cors>
    <handlers><add name="x${a}" path="p${b}" verb="v${c}" preCondition="${d}" modules="StaticFileModule" /></handlers>
    <rewrite><rewriteMaps><rewriteMap name="m${a}"><add key="${b}" value="${c}" /></rewriteMap></rewriteMaps>
    <rules><rule name="r"><match url="${a}" negate="${on}" /><conditions><add input="${b}" pattern="${c}" /></conditions><action type="Rewrite" url="${d}" /></rule>
    <rule name="s"><match url="${e}" /><conditions><add input="{REQUEST_URI}" pattern="${a}" /></conditions><action type="Redirect" url="${b}" /></rule></rules>
    <outboundRules><rule name="t"><match serverVariable="RESPONSE_${c}" pattern="${d}" /><action type="Rewrite" value="${e}" /></rule></outboundRules></rewrite>
    <httpProtocol><customHeaders><add name="h${d}" value="${e}" /></customHeaders></httpProtocol>
    <httpRedirect enabled="${on}" destination="${a}"><add wildcard="w${b}*" destination="d${c}" /></httpRedirect>`,
);
const text = fc.oneof(
  fc.string(),
  xml,
  sane.map((content) => `<configuration><system.webServer>${content}</system.webServer></configuration>`),
  xml.map((content) => `<configuration>${content}</configuration>`),
  xml.map((content) => `<configuration><system.webServer>${content}</system.webServer></configuration>`),
  fc
    .array(xml, { maxLength: 3 })
    .map(
      (all) =>
        `<configuration><system.webServer><rewrite><rules><rule name="a"><match url=".*" />${all.join('')}</rule></rules></rewrite></system.webServer></configuration>`,
    ),
);
const request: fc.Arbitrary<ServerRequest> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'OPTIONS', 'PUT', 'TRACE', 'PROPFIND'), fc.string()),
  url: fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.constantFrom('https://a/%', 'http://a/%ff', 'https://a//..//x+y', 'data:x', ''),
    fc.string(),
  ),
  headers: fc.array(
    fc.record({
      name: fc.oneof(fc.constantFrom('Origin', 'Access-Control-Request-Method', 'Authorization'), fc.string()),
      value: fc.string(),
    }),
    { maxLength: 5 },
  ),
  bodyLength: fc.nat(),
});

test('no configuration and no request is too much for it', () => {
  fc.assert(
    fc.property(text, text, request, (site, api, given) => {
      const model = iisModel({
        installed,
        levels: [
          defaultServer(installed),
          { kind: 'site', path: '/', file: 'web.config', text: site },
          { kind: 'application', path: '/api', file: 'api/web.config', text: api },
        ],
        application: { kind: 'aspnet', answer: () => ({ status: 200, headers: [], mimeType: '' }) },
      });
      const answer = model.answer(given);
      if (answer.known) expect(answer.value.status).toBeGreaterThan(0);
      else expect(answer.why).not.toBe('');
      expect(model.answer(given)).toEqual(answer);
    }),
    { numRuns: 400 },
  );
});

test('what is refused has its place in the file', () => {
  fc.assert(
    fc.property(text, (site) => {
      const result = effective([{ kind: 'site', path: '/', file: 'web.config', text: site }], installed, '/');
      if (result.ok) return;
      const lines = site.split(/\r\n|[\r\n]/).length;
      expect(result.error.line).toBeGreaterThanOrEqual(1);
      expect(result.error.line).toBeLessThanOrEqual(lines);
      expect(result.error.change).not.toBe('');
    }),
    { numRuns: 400 },
  );
});
