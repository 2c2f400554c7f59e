import { unicodeEscape } from './unicode-escape';

/**
 * A value of JSON as JavaScript. What turns the direction of text, or is not seen, is written as its code: what is shown is
 * what runs. https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function javascriptValue(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) =>
    char.split('').map(unicodeEscape).join(''),
  );
}
