import { shWord } from './sh';

/**
 * One word to be pasted into a POSIX shell, whatever is in it. Control characters are printed from numbers: in a terminal
 * Ctrl+C or Escape would act before the shell sees the quotes.
 */
export function shPromptWord(text: string): string {
  const words = (text.match(pieces) ?? []).map((piece) => (controls.test(piece) ? printed(piece) : shWord(piece)));
  return words.length === 0 ? "''" : words.join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0001-\u0009\u000b-\u001f\u007f-\u009f]/;
// NUL is left out: no argument of a program can hold it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const pieces = /[\u0001-\u0009\u000b-\u001f\u007f-\u009f]+|[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g;

function printed(piece: string): string {
  const octal = [...piece].flatMap(utf8).map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  return `"$(printf '${octal.join('')}')"`;
}

/** Of a character below U+0100. */
function utf8(char: string): readonly number[] {
  const code = char.charCodeAt(0);
  return code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
}
