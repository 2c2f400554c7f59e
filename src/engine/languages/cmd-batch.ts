/**
 * What cmd.exe cannot hold between double quotes in a batch file: a double quote ends them whatever stands before it, a line
 * ends with its line, and what is not ASCII is read in the code page of whoever runs the file.
 */
const notHeld = /[^\x20-\x7e]|"/u;

/**
 * A value between double quotes in a batch file without delayed expansion: there `&|<>^()!` are themselves, and `%` is
 * written twice. null: it cannot be written.
 * https://learn.microsoft.com/windows-server/administration/windows-commands/cmd
 */
export function cmdValue(value: string): string | null {
  return notHeld.test(value) ? null : value.replaceAll('%', '%%');
}

/**
 * An argument for a program that takes its command line apart by the C runtime's rules, as curl.exe and appcmd.exe do:
 * a backslash before the closing quote is written twice.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function cmdArgument(value: string): string | null {
  const held = cmdValue(value);
  return held === null ? null : `"${held.replace(/\\+$/, '$&$&')}"`;
}

/**
 * A remark. Percent signs are expanded in it, and a caret takes the next line in: only plain text is kept, and no more of it
 * than cmd.exe takes in a line.
 */
export function cmdComment(text: string): string {
  return `rem ${text
    .slice(0, 500)
    .replaceAll('’', "'")
    .replace(/[^A-Za-z0-9.,:;/'()-]+/g, ' ')}`;
}
