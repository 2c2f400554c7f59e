/**
 * One word for a POSIX shell, whatever is in it. Within single quotes nothing has a meaning but the quote itself.
 * Control characters are printed from numbers: pasted into a terminal, Ctrl+C or Escape would act before the shell sees
 * the quotes. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function quoteSh(text: string): string {
  const words = (text.match(pieces) ?? []).map((piece) => (isControl(piece) ? printed(piece) : `'${piece}'`));
  return words.length === 0 ? "''" : words.join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0001-\u0009\u000b-\u001f\u007f-\u009f]/;
// A quote stands alone, since it cannot be within quotes. NUL is left out: no argument of a program can hold it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const pieces = /[\u0001-\u0009\u000b-\u001f\u007f-\u009f]+|'+|[^\u0000-\u0009\u000b-\u001f\u007f-\u009f']+/g;

function isControl(piece: string): boolean {
  return controls.test(piece) || piece.startsWith("'");
}

function printed(piece: string): string {
  if (piece.startsWith("'")) return "\\'".repeat(piece.length);
  const octal = [...piece].flatMap(utf8).map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  return `"$(printf '${octal.join('')}')"`;
}

/** Of a character below U+0100. */
function utf8(char: string): readonly number[] {
  const code = char.charCodeAt(0);
  return code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
}
