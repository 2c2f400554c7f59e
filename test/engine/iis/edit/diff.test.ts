import { expect, test } from 'vitest';
import { type DiffHunk, diffHunks } from '../../../../src/engine/iis/edit/diff';
import { editConfig } from '../../../../src/engine/iis/edit/edit-config';
import { element } from '../../../../src/engine/iis/xml/element';
import { header, item, limit, targets } from './edits';
import { files } from './files';

const before = `<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="Vary" />
        <add name="Vary" value="Cookie" />
      </customHeaders>
    </httpProtocol>
    <!-- 1 -->
    <!-- 2 -->
    <!-- 3 -->
    <security>
      <requestFiltering>
        <requestLimits maxUrl="1" />
      </requestFiltering>
    </security>
  </system.webServer>
</configuration>`;

const changed = (text: string): { after: string; hunks: readonly DiffHunk[] } => {
  const result = editConfig(text, [header('Vary', 'Origin'), limit]);
  if (!result.ok) throw new Error(result.problem.message);
  return { after: result.text, hunks: diffHunks(text, result.text, result.changes) };
};

test.each([
  ['LF', before],
  ['CRLF', before.replaceAll('\n', '\r\n')],
])('hunks have numbered lines and the reasons that belong to them (%s)', (_, text) => {
  const { hunks } = changed(text);
  expect(hunks.map(({ header: range, reasons }) => [range, reasons])).toEqual([
    ['@@ -3,7 +3,7 @@', ['header Vary']],
    ['@@ -11,7 +11,7 @@', ['room for the body']],
  ]);
  expect(hunks[0]?.lines).toEqual([
    { kind: ' ', text: '    <httpProtocol>', oldLine: 3, newLine: 3 },
    { kind: ' ', text: '      <customHeaders>', oldLine: 4, newLine: 4 },
    { kind: ' ', text: '        <remove name="Vary" />', oldLine: 5, newLine: 5 },
    { kind: '-', text: '        <add name="Vary" value="Cookie" />', oldLine: 6, newLine: null },
    { kind: '+', text: '        <add name="Vary" value="Origin" />', oldLine: null, newLine: 6 },
    { kind: ' ', text: '      </customHeaders>', oldLine: 7, newLine: 7 },
    { kind: ' ', text: '    </httpProtocol>', oldLine: 8, newLine: 8 },
    { kind: ' ', text: '    <!-- 1 -->', oldLine: 9, newLine: 9 },
  ]);
});

test('an item that is written anew in two places has its reason in both', () => {
  const keys = (first: string, last: string): readonly string[] => [first, ...'bcdefghi', last];
  const written = keys('x', 'y').map((key) => `          <add key="${key}" value="" />\n`);
  const text = `<configuration>\n  <system.webServer>\n    <rewrite>\n      <rewriteMaps>\n        <remove name="m" />\n        <rewriteMap name="m">\n${written.join('')}        </rewriteMap>\n      </rewriteMaps>\n    </rewrite>\n  </system.webServer>\n</configuration>\n`;
  const rows = keys('a', 'z').map((key) => element('add', { key, value: '' }));
  const result = editConfig(text, [item('rewrite/rewriteMaps', element('rewriteMap', { name: 'm' }, rows))]);
  expect(result.ok && diffHunks(text, result.text, result.changes).map((hunk) => hunk.reasons)).toEqual([
    ['item of rewrite/rewriteMaps'],
    ['item of rewrite/rewriteMaps'],
  ]);
});

test('what is changed already has no hunks', () => {
  const { after } = changed('<configuration>\n  <system.webServer>\n  </system.webServer>\n</configuration>');
  expect(diffHunks(after, after, [])).toEqual([]);
});

test.each(Object.entries(files))(
  'the lines of the hunks are those of both texts, and every reason is somewhere: %s',
  (_, text) => {
    const edits = targets.everything ?? [];
    const result = editConfig(text, edits);
    if (!result.ok) throw new Error(result.problem.message);
    const hunks = diffHunks(text, result.text, result.changes);
    // Lines end with LF here; what comes before it stays part of the line, but for the CR of CRLF.
    const lines = (each: string): readonly string[] => each.split('\n').map((line) => line.replace(/\r$/, ''));
    for (const { kind, text: line, oldLine, newLine } of hunks.flatMap((hunk) => hunk.lines)) {
      if (kind !== '+') expect(lines(text)[(oldLine ?? 0) - 1]).toBe(line);
      if (kind !== '-') expect(lines(result.text)[(newLine ?? 0) - 1]).toBe(line);
    }
    const reasons = new Set(hunks.flatMap((hunk) => hunk.reasons));
    expect(reasons).toEqual(new Set(result.changes.flatMap((change) => change.reasons)));
  },
);
