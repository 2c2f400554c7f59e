import { expect, test } from 'vitest';
import { remember } from '../../../src/engine/http/remember';

test('an answer is made once for each text, also if it is null', () => {
  const asked: string[] = [];
  const answer = remember((text) => {
    asked.push(text);
    return text === 'a' ? null : text.length;
  });
  expect([answer('a'), answer('bc'), answer('a'), answer('bc')]).toEqual([null, 2, null, 2]);
  expect(asked).toEqual(['a', 'bc']);
});

test('what is forgotten, and what is too long to be kept, is answered anew', () => {
  const length = remember((text) => text.length);
  const texts = Array.from({ length: 3_000 }, (_, i) => 'x'.repeat(i));
  expect([...texts, ...texts].map(length)).toEqual([...texts, ...texts].map((text) => text.length));
});
