import { expect, test } from 'vitest';
import { checkConfig } from '../../../../src/engine/iis/edit/check-config';
import { editConfig } from '../../../../src/engine/iis/edit/edit-config';
import { corsEnabled, header } from './edits';

const refusals: readonly (readonly [string, string, number, number, string])[] = [
  ['nothing', '\uFEFF \r\n', 1, 1, 'The file is empty.'],
  ['JSON', '\uFEFF{ "Logging": {} }', 1, 1, 'This is JSON, not a web.config.'],
  ['a web page', '<!DOCTYPE html>\n<html><body><br></body></html>', 1, 1, 'This is a web page, not a web.config.'],
  ['a web page without a document type', '<html lang="en"></html>', 1, 1, 'This is a web page, not a web.config.'],
  ['plain text', 'Options +Indexes', 1, 1, 'There is no XML element here.'],
  ['a fragment', '<!-- x -->\n<system.webServer />', 2, 1, 'This is only a part of a web.config: <system.webServer>.'],
  ['two fragments', '<cors />\n<rewrite />', 2, 1, 'There is more after the end of the outermost element.'],
  [
    'a project file',
    '<Project Sdk="x" />',
    1,
    1,
    'The outermost element is <Project>; that of a web.config is <configuration>.',
  ],
  [
    'other case',
    '<Configuration />',
    1,
    1,
    'The outermost element is <Configuration>; that of a web.config is <configuration>.',
  ],
  [
    'an app.config',
    '<configuration>\n  <startup><supportedRuntime version="v4.0" /></startup>\n</configuration>',
    2,
    3,
    'This is the configuration of a program (app.config), not of a site.',
  ],
  [
    'a transform',
    '<configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">\n  <system.web>\n    <compilation xdt:Transform="RemoveAttributes(debug)" />\n  </system.web>\n</configuration>',
    3,
    5,
    'This file is a transform: it changes another web.config when the project is published.',
  ],
  [
    'a transform with another prefix',
    '<configuration xmlns:t="http://schemas.microsoft.com/XML-Document-Transform"><system.webServer t:Transform="Insert" /></configuration>',
    1,
    78,
    'This file is a transform: it changes another web.config when the project is published.',
  ],
  [
    'a document type',
    '<?xml version="1.0"?>\n<!DOCTYPE configuration [<!ENTITY a "b">]>\n<configuration />',
    2,
    1,
    'The file has a document type.',
  ],
  [
    'a missing end tag',
    '<configuration>\r\n  <system.webServer>\r\n</configuration>',
    3,
    1,
    '</configuration> stands where </system.webServer> should.',
  ],
  [
    'a missing quote',
    '<configuration>\n  <add name="x value="y" />\n</configuration>',
    2,
    23,
    'The tag <add is not right here.',
  ],
  [
    'a plain &',
    '<configuration>\n  <add value="a&b" />\n</configuration>',
    2,
    16,
    'There is an & that begins nothing.',
  ],
  ['NUL', '<configuration>\u0000</configuration>', 1, 16, 'XML cannot hold the character U+0000.'],
  [
    'a space first',
    ' <?xml version="1.0"?><configuration />',
    1,
    2,
    'The <?xml … ?> line is not at the very beginning.',
  ],
  [
    'a mark of a merge',
    '<configuration>\n<<<<<<< HEAD\n</configuration>',
    2,
    1,
    '<configuration> is not closed before this place.',
  ],
];

test.each(refusals)('%s is refused, with the place and what to do', (_, text, line, column, message) => {
  const result = editConfig(text, [header('A', 'b')]);
  expect(result).toMatchObject({ ok: false, problem: { line, column, message } });
  expect(!result.ok && result.problem.change).toMatch(/^[A-Z].*\.$/);
  expect(checkConfig(text)).toEqual({ problem: result.ok ? null : result.problem, facts: [] });
});

test.each<[string, string, number, string, string]>([
  [
    'a section kept in another file',
    '<configuration>\n<system.webServer>\n<cors configSource="cors.config" />\n</system.webServer>\n</configuration>',
    3,
    '<cors> is kept in another file: cors.config.',
    'Make the change in that file, or move its content here.',
  ],
  [
    'an encrypted section',
    '<configuration>\n<location path=".">\n<system.webServer>\n<cors configProtectionProvider="x" />\n</system.webServer>\n</location></configuration>',
    4,
    '<cors> is encrypted.',
    'Decrypt it with aspnet_regiis, then make the change.',
  ],
  [
    'a section that stands twice',
    '<configuration>\n<system.webServer>\n<cors />\n</system.webServer>\n<system.webServer>\n<cors />\n</system.webServer>\n</configuration>',
    6,
    '<cors> stands twice: here and in line 3. IIS takes it once.',
    'Move what is in one of them into the other.',
  ],
])('%s is refused only if it is to be changed', (_, text, line, message, change) => {
  expect(editConfig(text, [corsEnabled])).toEqual({ ok: false, problem: { message, change, line, column: 1 } });
  expect(editConfig(text, [header('A', 'b')])).toMatchObject({ ok: true });
});

test('a declared namespace alone makes no transform', () => {
  const text = '<configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform"/>';
  expect(editConfig(text, [])).toEqual({ ok: true, text, changes: [] });
});
