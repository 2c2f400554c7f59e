import { expect, it } from 'vitest';
import type { DiffHunk } from '../../src/engine';
import { runsOf } from '../../src/panel/marks';
import { marksIn } from '../../src/panel/server/diff-marks';

/** Lines as `diff -u` has them → the same with what is marked in brackets. */
const rows: [string, string[], string[]][] = [
  ['a line that stays has no marks', [' <cors>'], [' <cors>']],
  ['a line that is only added has none', ['+<cors>'], ['+<cors>']],
  ['a line that is only taken away has none', ['-<cors>'], ['-<cors>']],
  [
    'another value: the words that differ',
    ['-<add origin="http://a.test" />', '+<add origin="https://a.test" />'],
    ['-<add origin="[http]://a.test" />', '+<add origin="[https]://a.test" />'],
  ],
  [
    'one more attribute: that alone, in the new line',
    ['-<add origin="https://app.test" />', '+<add origin="https://app.test" maxAge="0" />'],
    ['-<add origin="https://app.test" />', '+<add origin="https://app.test" [maxAge="0" ]/>'],
  ],
  [
    'several lines for several: in their order',
    ['-<a x="1" />', '-<b x="1" />', '+<a x="2" />', '+<b x="3" />'],
    ['-<a x="[1]" />', '-<b x="[1]" />', '+<a x="[2]" />', '+<b x="[3]" />'],
  ],
  [
    'what has no partner stays without marks',
    ['-<a x="1" />', '+<a x="2" />', '+<b x="3" />', ' </c>'],
    ['-<a x="[1]" />', '+<a x="[2]" />', '+<b x="3" />', ' </c>'],
  ],
  [
    'lines with little in common are other lines',
    ['-<remove name="WebDAV" />', '+<customHeaders>'],
    ['-<remove name="WebDAV" />', '+<customHeaders>'],
  ],
  [
    'lines that are most alike belong together, wherever they stand',
    [
      '-<add name="A" value="1" />',
      '+<remove name="A" />',
      '+<add name="A" value="2" />',
      '+<add name="B" value="2" />',
    ],
    [
      '-<add name="A" value="[1]" />',
      '+<remove name="A" />',
      '+<add name="A" value="[2]" />',
      '+<add name="B" value="2" />',
    ],
  ],
  [
    'what has the same name belongs together, however much of its value has changed',
    [
      '-<add name="Allow-Headers" value="Accept" />',
      '+<add name="Allow-Headers" value="content-type, x-correlation-id" />',
      '+<add name="Allow-Credentials" value="true" />',
    ],
    [
      '-<add name="Allow-Headers" value="[Accept]" />',
      '+<add name="Allow-Headers" value="[content-type, x-correlation-id]" />',
      '+<add name="Allow-Credentials" value="true" />',
    ],
  ],
  [
    'what has another name is something else, however much alike',
    ['-<add name="Allow-Headers" value="*" />', '+<add name="Allow-Methods" value="*" />'],
    ['-<add name="Allow-Headers" value="*" />', '+<add name="Allow-Methods" value="*" />'],
  ],
  ['indentation alone', ['-  <a />', '+    <a />'], ['-[  ]<a />', '+[    ]<a />']],
  [
    'letters of any script are words',
    ['-<add value="größe" />', '+<add value="grüße" />'],
    ['-<add value="[größe]" />', '+<add value="[grüße]" />'],
  ],
  ['empty lines', ['-', '+'], ['-', '+']],
];

it.each(rows)('%s', (_, lines, marked) => {
  const hunk: DiffHunk['lines'] = lines.map((line) => ({
    kind: line.slice(0, 1) as '+' | '-' | ' ',
    text: line.slice(1),
    oldLine: null,
    newLine: null,
  }));
  const marks = marksIn(hunk);
  const shown = hunk.map(({ kind, text }, at) => {
    const runs = runsOf(text, marks[at] ?? []);
    return kind + runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('');
  });
  expect(shown).toEqual(marked);
});
