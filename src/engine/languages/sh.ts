/**
 * A word of a POSIX shell command that is exactly the value. null: no argument can hold a NUL character.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 (single-quotes)
 */
export function shWord(value: string): string | null {
  if (value.includes('\0')) return null;
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** A comment: everything up to the end of the line. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_03 (rule 10) */
export function shComment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`;
}
