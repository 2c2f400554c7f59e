import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmdArgument, cmdComment, cmdValue } from '../../../src/engine/languages/cmd-batch';
import { csharpString } from '../../../src/engine/languages/csharp';
import { powershellComment, powershellString, powershellTable } from '../../../src/engine/languages/powershell';
import { shComment, shWord } from '../../../src/engine/languages/sh';
import { decodeCmdArgument, decodeCsharp, decodePowershell } from '../../languages/decoders';
import { errorsIn, parse } from '../../languages/grammars';
import { hostileText } from '../../languages/hostile';

const many = { numRuns: 2_000 };

describe('sh', () => {
  test('the real shell gives back exactly the value', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 20, maxLength: 40 }), (values) => {
        // What is no Unicode text cannot be written to a file as UTF-8.
        const held = values.filter((value) => shWord(value) !== null && Buffer.from(value).toString() === value);
        const script = held.map((value) => `printf '%s\\0' ${shWord(value)}`).join('\n');
        const { stdout, status } = spawnSync('sh', { input: script, encoding: 'utf8' });
        expect(status).toBe(0);
        expect(stdout).toBe(held.map((value) => `${value}\0`).join(''));
      }),
      { numRuns: 60 },
    );
  });

  test('what no argument can hold is refused', () => {
    expect(shWord('a\0b')).toBeNull();
    expect(shWord("it's")).toBe("'it'\\''s'");
  });
});

describe('PowerShell', () => {
  test('reads back exactly the value, from a file in any code page', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        expect(decodePowershell(powershellString(value))).toBe(value);
      }),
      many,
    );
  });

  test.each([
    ['plain', "'plain'"],
    ['', "''"],
    ["it's", '"it\'s"'],
    ["$it's", "'$it''s'"],
    ['a\u2019b', "('a' + [char]0x2019 + 'b')"],
    ['\u2019', "('' + [char]0x2019)"],
    ['a\nb', "('a' + [char]0x000A + 'b')"],
  ])('%j is written %s', (value, written) => {
    expect(powershellString(value)).toBe(written);
  });

  test('its grammar takes every literal', async () => {
    const values = fc.sample(hostileText, 300);
    const script = values.map((value) => `Write-Output ${powershellString(value)} ${powershellTable({ a: value })}`);
    expect(errorsIn(await parse('powershell', script.join('\n')))).toEqual([]);
  });
});

describe('C#', () => {
  test('reads back exactly the value', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        expect(decodeCsharp(csharpString(value))).toBe(value);
      }),
      many,
    );
  });

  test('its grammar takes every literal', async () => {
    const values = fc.sample(hostileText, 300).map((value) => `    ${csharpString(value)},`);
    expect(errorsIn(await parse('c-sharp', `var all = new[] {\n${values.join('\n')}\n};`))).toEqual([]);
  });
});

describe('cmd', () => {
  test('a program gets exactly the value, or it is not written', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const written = cmdArgument(value);
        if (written === null) expect(value).toMatch(/[^\x20-\x7e]|"/u);
        else expect(decodeCmdArgument(written)).toBe(value);
      }),
      many,
    );
  });

  test.each([
    ['%PATH%', '"%%PATH%%"'],
    ['a & b', '"a & b"'],
    ['a\\', '"a\\\\"'],
    ['!x^', '"!x^"'],
    ['a"b', null],
    ['a\nb', null],
    ['\u00e4', null],
  ])('%j is written %s', (value, written) => {
    expect(cmdArgument(value)).toBe(written);
  });

  test('a value for a variable keeps its backslashes', () => {
    expect(cmdValue('a\\')).toBe('a\\');
  });
});

describe('comments', () => {
  test.each([
    ['sh', shComment],
    ['PowerShell', powershellComment],
    ['cmd', cmdComment],
  ])('%s: a comment is one line', (_, comment) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(comment(text)).toMatch(/^(?:# |rem ).*$/u);
        expect(comment(text)).not.toMatch(/[\r\n]/);
      }),
      many,
    );
  });

  test('nothing in a remark means something to cmd', () => {
    expect(cmdComment('50 % ^ & del "x" \n| it’s')).toBe("rem 50 del x it's");
  });
});
