/** What each language makes of a literal, read strictly by its rules: anything that a literal of ours never has is an error. */

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules */
export function decodePowershell(literal: string): string {
  if (/[^\x20-\x7e]/.test(literal)) throw new Error('A PowerShell literal must be ASCII.');
  if (literal.startsWith('(')) {
    if (!literal.endsWith(')')) throw new Error(`This is no sum: ${literal}`);
    const terms = literal.slice(1, -1).match(/'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4}| \+ /g) ?? [];
    if (terms.join('') !== literal.slice(1, -1)) throw new Error(`This is no sum: ${literal}`);
    if (!terms.every((term, i) => (i % 2 === 1) === (term === ' + '))) throw new Error(`This is no sum: ${literal}`);
    if (!terms[0]?.startsWith("'")) throw new Error('The sum of two characters is a number.');
    return terms
      .filter((term) => term !== ' + ')
      .map((term) => (term.startsWith("'") ? decodePowershell(term) : String.fromCharCode(Number(term.slice(6)))))
      .join('');
  }
  const verbatim = /^'((?:[^']|'')*)'$/.exec(literal)?.[1];
  if (verbatim !== undefined) return verbatim.replaceAll("''", "'");
  const expandable = /^"([^"`$]*)"$/.exec(literal)?.[1];
  if (expandable === undefined) throw new Error(`This is no string: ${literal}`);
  return expandable;
}

/** https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#6456-string-literals */
export function decodeCsharp(literal: string): string {
  const inner = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\]|\\u[0-9a-f]{4})*)"$/.exec(literal)?.[1];
  if (inner === undefined) throw new Error(`This is no string: ${literal}`);
  return inner.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, char: string) =>
    code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * A line of a batch file as cmd.exe gives it to a program: `%%` is a percent sign, a lone one would be expanded; in double
 * quotes nothing else means anything. Then the C runtime's arguments.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function decodeCmdArgument(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) throw new Error('An argument must be ASCII.');
  if (text.replaceAll('%%', '').includes('%')) throw new Error(`A variable would be expanded: ${text}`);
  const inner = /^"([^"]*)"$/.exec(text)?.[1];
  if (inner === undefined) throw new Error(`The quotes end early: ${text}`);
  const trailing = /\\*$/.exec(inner)?.[0].length ?? 0;
  if (trailing % 2 === 1) throw new Error(`The closing quote is escaped: ${text}`);
  return `${inner.slice(0, inner.length - trailing)}${'\\'.repeat(trailing / 2)}`.replaceAll('%%', '%');
}
