import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmdPromptArgument } from '../../../src/engine/languages/cmd-prompt';
import { shPromptWord } from '../../../src/engine/languages/sh-prompt';
import { cmdArguments } from '../../languages/cmd-parser';
import { hostile } from '../../languages/hostile-pieces';

/** What the real sh takes the words for. */
function shWords(words: readonly string[]): readonly string[] {
  const script = `printf '%s\\0' ${words.join(' ')}`;
  return execFileSync('sh', { input: script, encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe.skipIf(process.platform === 'win32')('a word for sh', () => {
  it.each([
    ['nothing', '', "''"],
    ['a plain word', 'abc', "'abc'"],
    ['a quote', "it's", "'it'\\''s'"],
    ['a command', '$(id) `id`', "'$(id) `id`'"],
    ['a line end, which stays', 'a\nb', "'a\nb'"],
    ['Ctrl+C, which a terminal would obey', 'a\u0003', "'a'\"$(printf '\\003')\""],
    ['a turned direction', '\u202eb', "\"$(printf '\\342\\200\\256')\"'b'"],
    ['a line separator', 'a\u2028', "'a'\"$(printf '\\342\\200\\250')\""],
    ['a tag, which is not seen', '\u{e0041}', '"$(printf \'\\363\\240\\201\\201\')"'],
  ])('%s', (_, text, word) => {
    expect(shPromptWord(text)).toBe(word);
    expect(shWords([word])).toEqual([text]);
  });

  it('is one word and the same text to the real shell, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 100, maxLength: 100 }), (texts) => {
        expect(shWords(texts.map(shPromptWord))).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  });

  it('holds nothing that acts when it is pasted', () => {
    fc.assert(fc.property(hostile, (text) => !/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(shPromptWord(text))));
  });
});

describe('an argument for cmd.exe', () => {
  it.each([
    ['nothing', '', '^"^"'],
    ['a plain word', 'abc', '^"abc^"'],
    ['a quote', 'a"b', '^"a\\^"b^"'],
    ['a backslash at the end', 'a\\', '^"a\\\\^"'],
    ['a backslash before a quote', 'a\\"', '^"a\\\\\\^"^"'],
    ['a variable', '%PATH%', '^"%^PATH%^"'],
    ['a percent sign before a character that has a caret', '50%&', '^"50%^&^"'],
    ['a command', '&calc', '^"^&calc^"'],
    ['a line end', 'a\r\nb', '^"a^\n\nb^"'],
    ['a quote of full width, which a code page may turn into a quote', '\uff02', '^"?^"'],
  ])('%s', (_, text, word) => {
    expect(cmdPromptArgument(text)).toBe(word);
  });

  it('is one argument and the same text to cmd.exe and a C program, as far as it is ASCII', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        const line = `curl ${texts.map(cmdPromptArgument).join(' ')}`;
        const ascii = texts.map((text) => text.replace(/\r\n|\r/g, '\n').replace(/[^\n -~]/gu, '?'));
        expect(cmdArguments(line)).toEqual(['curl', ...ascii]);
      }),
      { numRuns: 1000 },
    );
  });
});
