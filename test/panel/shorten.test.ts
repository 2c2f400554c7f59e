import { expect, it } from 'vitest';
import type { TextPart } from '../../src/engine/report/text';
import { shorten } from '../../src/panel/parts/shorten';

const code = (text: string): TextPart => ({ kind: 'code', text });
const mark = (text: string): TextPart => ({ kind: 'mark', text });
const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(100)) as [string, string, string];

it.each([
  ['of usual length stays', [code('https://'), mark('a.test')], [code('https://'), mark('a.test')]],
  ['as long as may be stays', [code('a'.repeat(160))], [code('a'.repeat(160))]],
  [
    'that is longer loses its middle',
    [code(a), code(b)],
    [code(a), code('b'.repeat(10)), code('…'), code('b'.repeat(30))],
  ],
  [
    'with marks keeps those that are left',
    [code(a), mark(b), code(c)],
    [code(a), mark('b'.repeat(10)), code('…'), code('c'.repeat(30))],
  ],
])('a value %s', (_, parts, short) => {
  expect(shorten(parts)).toEqual(short);
});
