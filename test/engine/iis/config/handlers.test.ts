/** The order of handler mappings: as measured on IIS 10, by which of two handlers answered. */
import { expect, test } from 'vitest';
import { effective } from '../../../../src/engine/iis/config/effective';
import { defaultServer } from '../../../../src/engine/iis/default-server';

const installed = { corsModule: false, urlRewrite: false, webDav: true, aspNet: true, aspNetCore: false };
const row = (name: string): string => `<add name="${name}" path="*.aspx" verb="*" type="A" />`;
const handlers = (content: string): string =>
  `<configuration><system.webServer><handlers>${content}</handlers></system.webServer></configuration>`;

function names(path: string, site: string, folder?: string): readonly (string | undefined)[] {
  const result = effective(
    [
      defaultServer(installed),
      { kind: 'site', path: '/', file: 'web.config', text: site },
      ...(folder === undefined
        ? []
        : [{ kind: 'folder', path: '/sub', file: 'sub/web.config', text: folder } as const]),
    ],
    installed,
    path,
  );
  return result.ok
    ? result.section('system.webServer/handlers').children.map(({ attributes }) => attributes.name)
    : [result.error.message];
}

const inherited = names('/', handlers(''));

test('own mappings come before inherited ones, in their order', () => {
  expect(names('/', handlers(row('B') + row('A')))).toEqual(['B', 'A', ...inherited]);
});

test('a mapping that is removed and added again stays where it was', () => {
  const name = 'ExtensionlessUrlHandler-Integrated-4.0';
  expect(names('/', handlers(`<remove name="${name}" />${row(name)}${row('New')}`))).toEqual(['New', ...inherited]);
});

test('those of a folder come before those of its application', () => {
  expect(names('/sub/x', handlers(row('Root')), handlers(row('Sub')))).toEqual(['Sub', 'Root', ...inherited]);
  expect(names('/x', handlers(row('Root')), handlers(row('Sub')))).toEqual(['Root', ...inherited]);
});

test('a folder can remove what its application has added, for itself', () => {
  expect(names('/sub/x', handlers(row('Root')), handlers('<remove name="Root" />'))).toEqual(inherited);
});

test('names are compared with their case', () => {
  expect(names('/', handlers('<remove name="optionsverbhandler" />'))).toEqual(inherited);
});

test('clear takes all away', () => {
  expect(names('/', handlers(`<clear />${row('A')}`))).toEqual(['A']);
});
