import { shWord } from './sh';

/**
 * One word to be pasted into a POSIX shell, whatever is in it. Control characters are printed from numbers: in a terminal
 * Ctrl+C or Escape would act before the shell sees the quotes. So is what turns the direction of text, or is not seen.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function shPromptWord(text: string): string {
  const words = (text.match(pieces) ?? []).map((piece) => (unseen.test(piece) ? printed(piece) : shWord(piece)));
  return words.length === 0 ? "''" : words.join('');
}

const unseen = /^(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
// NUL is left out: no argument of a program can hold it.
const pieces = /(?:(?![\n\0])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+|(?:\n|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu;

function printed(piece: string): string {
  const bytes = encodeURIComponent(piece).match(/[\da-f]{2}/gi) ?? [];
  const octal = bytes.map((byte) => `\\${Number.parseInt(byte, 16).toString(8).padStart(3, '0')}`);
  return `"$(printf '${octal.join('')}')"`;
}
