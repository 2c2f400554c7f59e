import { expect, test } from 'vitest';
import type { ConfigElement } from '../../../../src/engine/iis/config/configuration';
import { effective } from '../../../../src/engine/iis/config/effective';
import { defaultServer } from '../../../../src/engine/iis/default-server';
import type { ConfigLevel } from '../../../../src/engine/iis/server';

const installed = { corsModule: true, urlRewrite: true, webDav: true, aspNet: true, aspNetCore: true };
const web = (content: string): string => `<configuration>${content}</configuration>`;
const limits = (attributes: string): string =>
  `<system.webServer><security><requestFiltering><requestLimits ${attributes} /></requestFiltering></security></system.webServer>`;
const header = (name: string, value: string): string =>
  `<system.webServer><httpProtocol><customHeaders><remove name="${name}" /><add name="${name}" value="${value}" /></customHeaders></httpProtocol></system.webServer>`;

function section(path: string, at: string, site: string, api?: string): ConfigElement {
  const levels: ConfigLevel[] = [
    defaultServer(installed),
    { kind: 'site', path: '/', file: 'web.config', text: site },
    ...(api === undefined ? [] : [{ kind: 'application', path: '/api', file: 'api/web.config', text: api } as const]),
  ];
  const result = effective(levels, installed, at);
  if (!result.ok) throw new Error(result.error.message);
  return result.section(`system.webServer/${path}`);
}

function customHeaders(at: string, site: string, api?: string): readonly string[] {
  return section('httpProtocol', at, site, api)
    .children.filter(({ name }) => name === 'customHeaders')
    .flatMap(({ children }) => children.map(({ attributes }) => `${attributes.name}: ${attributes.value}`));
}

function requestLimits(at: string, site: string, api?: string): ConfigElement | undefined {
  return section('security/requestFiltering', at, site, api).children.find(({ name }) => name === 'requestLimits');
}

test('what nobody sets has the schema’s default', () => {
  expect(requestLimits('/', web(''))).toMatchObject({
    attributes: { maxAllowedContentLength: '30000000', maxUrl: '4096', maxQueryString: '2048' },
    from: null,
  });
});

test('a lower level sets single attributes and leaves the others', () => {
  expect(
    requestLimits('/api/x', web(limits('maxUrl="1" maxQueryString="2"')), web(limits('maxQueryString="3"'))),
  ).toMatchObject({
    attributes: { maxAllowedContentLength: '30000000', maxUrl: '1', maxQueryString: '3' },
    from: { file: 'api/web.config', line: 1 },
    scope: '/api',
  });
});

test('a location is for its path and below, in any case', () => {
  const site = web(`${header('X-A', 'site')}<location path="Api">${header('X-A', 'location')}</location>`);
  expect(customHeaders('/api', site)).toEqual(['X-Powered-By: ASP.NET', 'X-A: location']);
  expect(customHeaders('/api/deep', site)).toEqual(['X-Powered-By: ASP.NET', 'X-A: location']);
  expect(customHeaders('/apis', site)).toEqual(['X-Powered-By: ASP.NET', 'X-A: site']);
});

test('a file of the folder comes after the location of its parent', () => {
  const site = web(`<location path="api">${header('X-A', 'location')}</location>`);
  expect(customHeaders('/api', site, web(header('X-A', 'api')))).toEqual(['X-Powered-By: ASP.NET', 'X-A: api']);
});

test('names of collections are taken in any case, and new items go behind inherited ones', () => {
  expect(customHeaders('/', web(`${header('x-powered-by', 'me')}`))).toEqual(['x-powered-by: me']);
});

test('modules in a location of a folder are ignored', () => {
  const modules = '<system.webServer><modules><remove name="WebDAVModule" /></modules></system.webServer>';
  const names = (site: string): readonly (string | undefined)[] =>
    section('modules', '/sub/x', site).children.map(({ attributes }) => attributes.name);
  expect(names(web(`<location path="sub">${modules}</location>`))).toContain('WebDAVModule');
  expect(names(web(`<location path=".">${modules}</location>`))).not.toContain('WebDAVModule');
});

test('the server level can lock a section, and unlock one, for a site', () => {
  const at = (server: string): boolean =>
    effective(
      [
        { kind: 'server', path: '/', file: 'applicationHost.config', text: web(server) },
        { kind: 'site', path: '/', file: 'web.config', text: web(limits('maxUrl="1"')) },
      ],
      installed,
      '/',
    ).ok;
  const location = (mode: string): string =>
    `<location path="Default Web Site" ${mode}>${limits('maxUrl="9"')}</location>`;
  expect(at(location('overrideMode="Deny"'))).toBe(false);
  expect(at(location('allowOverride="false"'))).toBe(false);
  expect(at(location('overrideMode="Allow"'))).toBe(true);
  expect(
    at(
      '<configSections><sectionGroup name="system.webServer"><sectionGroup name="security"><section name="requestFiltering" overrideModeDefault="Deny" /></sectionGroup></sectionGroup></configSections>',
    ),
  ).toBe(false);
});
