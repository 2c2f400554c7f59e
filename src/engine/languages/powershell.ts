/**
 * A PowerShell string, in ASCII only. Windows PowerShell reads a file without a byte order mark in the system's code page,
 * where the bytes of many characters are typographic quotes, and PowerShell takes those (U+2018 to U+201B) for its own.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_character_encoding
 */
export function powershellString(value: string): string {
  // Values with quotes read better between double ones, where only the dollar and the backtick mean something.
  if (value.includes("'") && /^[\x20\x21\x23\x25-\x5f\x61-\x7e]+$/.test(value)) return `"${value}"`;
  const pieces = value.match(/[\x20-\x7e]+|[^\x20-\x7e]/g) ?? [];
  if (pieces.length === 0) return "''";
  const [first = '', ...rest] = pieces.map(piece);
  if (rest.length === 0 && first.startsWith("'")) return first;
  // The left operand decides the type of the sum: it must be a string.
  return `(${[...(first.startsWith("'") ? [first] : ["''", first]), ...rest].join(' + ')})`;
}

/** One UTF-16 code unit, or a run of printable ASCII. */
function piece(text: string): string {
  if (/^[\x20-\x7e]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `[char]0x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A hash table: `@{name='Vary'; value='Origin'}`. Names are words of configuration schemas. */
export function powershellTable(entries: Readonly<Record<string, string>>): string {
  const written = Object.entries(entries).map(([name, value]) => {
    const key = /^[A-Za-z]\w*$/.test(name) ? name : powershellString(name);
    return `${key}=${powershellString(value)}`;
  });
  return `@{${written.join('; ')}}`;
}

/** A comment up to the end of the line, in ASCII as well. */
export function powershellComment(text: string): string {
  return `# ${text.replaceAll('’', "'").replace(/[^\x20-\x7e]+/gu, ' ')}`;
}
