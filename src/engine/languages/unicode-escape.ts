/** One UTF-16 code unit as JSON, JavaScript and C# write it in ASCII: `\u20ac`. */
export function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
