/**
 * A PowerShell string, whatever is in it. Within single quotes nothing has a meaning but the quote, and PowerShell takes
 * the typographic ones for it, too. Control characters are added by number: pasted, they would act at once.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function quotePowershell(text: string): string {
  const parts = text.match(pieces) ?? [];
  const quoted = parts.map((part) => (controls.test(part) ? `[char]${part.charCodeAt(0)}` : quote(part)));
  const [first] = quoted;
  if (first === undefined) return "''";
  // What comes first says of which type the sum is.
  const sum = first.startsWith("'") ? quoted : ["''", ...quoted];
  return sum.length === 1 ? first : `(${sum.join(' + ')})`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const pieces = /[\u0000-\u001f\u007f-\u009f]|[^\u0000-\u001f\u007f-\u009f]+/g;

function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
