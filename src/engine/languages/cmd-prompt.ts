/**
 * One argument for a program started at the prompt of cmd.exe; in a batch file percent signs are written otherwise
 * (`cmd-batch.ts`). Two readers take it apart: cmd.exe, for which every character with a meaning gets a caret, so that it
 * never is within quotes of its own; and then the program's C runtime, for which quotes get a backslash, and backslashes
 * before a quote another.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 *
 * What is not ASCII becomes a question mark: converted to the code page of a program, U+FF02 would be a quote.
 * https://devco.re/blog/2025/01/09/worstfit-unveiling-hidden-transformers-in-windows-ansi/
 */
export function cmdPromptArgument(text: string): string {
  const argument = text
    .replace(/\r\n|\r/g, '\n')
    .replace(/[^\n -~]/gu, '?')
    .replace(/(\\*)("|$)/g, (_, slashes: string, quote: string) => `${slashes}${slashes}${quote && '\\"'}`);
  return `^"${argument.replace(/[()%!^"<>&|\n]/g, withCaret)}^"`;
}

function withCaret(char: string, at: number, argument: string): string {
  // Percent signs work before carets. A caret after one makes a name that no variable has; that of the next character does.
  if (char === '%') return hasCaret.test(argument[at + 1] ?? '"') ? '%' : '%^';
  // The first line end is taken for the caret's sake, the second stays.
  return char === '\n' ? '^\n\n' : `^${char}`;
}

const hasCaret = /[()!^"<>&|\n]/;
