import { describe, expect, test } from 'vitest';
import type { FixReport } from '../../../src/engine';
import { blocked, page, preflight, unsent } from '../har';
import { fixesOf, fixOf, iis, put, type Said } from './own-file';

function fileOf(said: Said, target: FixReport['target']): string {
  return fixOf(said, target)?.files[0]?.text ?? '';
}

describe('an outbound rule that sets a CORS header is the same layer, however its variable is written', () => {
  const rule = (variable: string): string => `    <rewrite>
      <outboundRules>
        <rule name="cors">
          <match serverVariable="${variable}" pattern=".*" />
          <action type="Rewrite" value="*" />
        </rule>
      </outboundRules>
    </rewrite>`;
  const seen = blocked({ response: [...iis, ['Access-Control-Allow-Origin', '*']], request: [['Cookie', 'a=1']] });
  const judged = (variable: string) =>
    fixesOf({ entries: [seen], own: rule(variable), credentials: 'include' }).map(({ target, predicted }) => [
      target,
      predicted,
    ]);

  test.each(['RESPONSE_Access-Control-Allow-Origin', 'response_access_control-allow_origin'])('%s', (variable) => {
    const said: Said = { entries: [seen], own: rule(variable), credentials: 'include' };
    expect(judged(variable)).toEqual(judged('RESPONSE_Access_Control_Allow_Origin'));
    expect(fileOf(said, 'iis-custom-headers')).not.toContain('<rule name="cors">');
  });
});

describe('a custom header Vary keeps what it names, and gets Origin', () => {
  const rows: readonly [own: string, changed: string][] = [
    ['Accept-Language', 'Accept-Language, Origin'],
    ['Accept-Encoding,Accept-Language', 'Accept-Encoding, Accept-Language, Origin'],
    ['', 'Origin'],
    ['accept, origin', 'accept, origin'],
    ['*', '*'],
  ];
  const header = (value: string): string =>
    `    <httpProtocol><customHeaders><add name="vary" value="${value}" /></customHeaders></httpProtocol>`;
  test.each(rows)('%s', (own, changed) => {
    const said: Said = { entries: put, own: header(own) };
    expect(fileOf(said, 'iis-custom-headers')).toMatch(
      new RegExp(`"(?:V|v)ary" value="${changed.replace('*', '\\*')}"`),
    );
    expect(fileOf(said, 'iis-powershell')).toContain(`name='Vary'; value='${changed}'`);
    expect(fileOf(said, 'iis-appcmd')).toContain(`[name='Vary',value='${changed}']`);
  });

  test('scripts for a site whose file is not known say that they replace it', () => {
    const needs = (own: string) =>
      fixesOf({ entries: put, own }).flatMap((fix) => (fix.target === 'iis-powershell' ? fix.needs : []));
    const said = expect.stringMatching(/custom header Vary of its own/);
    expect(needs('')).toContainEqual(said);
    expect(needs(header('Accept'))).not.toContainEqual(said);
  });
});

describe('the user’s own <cors> section keeps what it has', () => {
  const own = `    <cors enabled="true" failUnlistedOrigins="true">
      <!-- asked for by sales -->
      <add origin="https://partner.example.com" allowCredentials="true">
        <allowHeaders>
          <add header="x-partner" />
        </allowHeaders>
      </add>
      <add origin="https://*.contoso.com" />
    </cors>`;
  const refused = [preflight({ status: 403, response: iis, asks: 'x-a' }), unsent({ method: 'PUT' })];
  const added = `      <add origin="${page}" maxAge="7200">
        <allowHeaders>
          <add header="x-a" />
        </allowHeaders>
        <allowMethods>
          <add method="PUT" />
        </allowMethods>
      </add>
    </cors>`;

  test('a rule is added, the rest stays byte for byte', () => {
    const said: Said = { entries: refused, own };
    expect(fileOf(said, 'iis-cors-module')).toContain(own.replace('    </cors>', added));
    const [best] = fixesOf(said).filter(({ recommended }) => recommended);
    expect([best?.target, best?.predicted]).toEqual(['iis-cors-module', 'passes']);
    expect(best?.needs).toContainEqual(expect.stringMatching(/keeps its settings and its other rules/));
  });

  test('a rule of the origin gets what it lacks', () => {
    const ours = own.replaceAll('https://partner.example.com', page);
    const text = fileOf({ entries: refused, own: ours }, 'iis-cors-module');
    expect(text).toContain(`<add origin="${page}" allowCredentials="true" maxAge="7200">`);
    expect(text).toContain('<add header="x-partner" />\n          <add header="x-a" />');
  });

  test('scripts clear nothing', () => {
    for (const target of ['iis-powershell', 'iis-appcmd'] as const) {
      const two = [...refused, blocked({ start: 100, origin: 'https://b.test', response: iis })];
      const text = fileOf({ entries: two, own }, target);
      expect(text).toContain(page);
      expect(text).not.toMatch(/Clear-WebConfiguration|clear config|failUnlistedOrigins/);
    }
  });
});

describe('an origin that the CORS module cannot be given is said to be left out', () => {
  const rows: readonly [origin: string, credentials: boolean, said: RegExp | null][] = [
    ['null', false, /^The origin null is left out/],
    ['*', true, /^The origin \* is left out/],
    ['*', false, null],
    ['https://b.test', true, null],
  ];
  test.each(rows)('%s, credentials: %s', (origin, credentials, said) => {
    const fixes = fixesOf({ entries: put, own: '', policy: { origins: [page, origin], credentials } });
    const fix = fixes.find(({ target }) => target === 'iis-cors-module');
    expect(fix?.files[0]?.text.includes(`origin="${origin}"`)).toBe(said === null);
    const leftOut = fix?.warnings.filter((warning) => warning.includes('left out'));
    expect(leftOut).toEqual(said === null ? [] : [expect.stringMatching(said)]);
  });
});
