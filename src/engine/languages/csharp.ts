import { unicodeEscape } from './unicode-escape';

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\' };

/**
 * A regular string literal of C#, in ASCII: everything else as `\uXXXX`, one for each UTF-16 code unit.
 * https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#6456-string-literals
 */
export function csharpString(value: string): string {
  const escaped = value.replace(/[^\x20-\x7e]|["\\]/g, (unit) => escapes[unit] ?? unicodeEscape(unit));
  return `"${escaped}"`;
}
