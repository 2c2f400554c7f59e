import { unicodeEscape } from '../languages/unicode-escape';

/** JSON that says the same in ASCII; anything else as it is. */
export function asciiJson(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return text.replace(/[^\n\r\t -~]/g, unicodeEscape);
}
