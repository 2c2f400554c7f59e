/**
 * What a C program gets of a line typed at the prompt of cmd.exe; throws where cmd.exe would do anything else than start it.
 * After https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments and the phases measured in
 * https://stackoverflow.com/a/4095133: variables first, then carets and quotes, then the program's own parser.
 */
export function cmdArguments(line: string): readonly string[] {
  return cArguments(withoutCarets(expanded(line)));
}

/** At the prompt a name that no variable has stays as it is. */
function expanded(line: string): string {
  for (const [, name] of line.matchAll(/%(?=([^%:\n]*)[%:])/g)) {
    if (name === 'PATH') throw new Error(`the variable ${name} would be put in`);
  }
  return line;
}

function withoutCarets(line: string): string {
  let text = '';
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (char === '^') {
      i++;
      if (line[i] === '\n') i++;
      text += line[i] ?? '';
    } else if (/["&|<>()\n]/.test(char)) throw new Error(`${JSON.stringify(char)} without a caret`);
    else text += char;
  }
  return text;
}

function cArguments(line: string): readonly string[] {
  const all: string[] = [];
  let current: string | null = null;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (char === '\\') {
      const slashes = /^\\+/.exec(line.slice(i))?.[0].length ?? 1;
      i += slashes - 1;
      if (line[i + 1] !== '"') current = (current ?? '') + '\\'.repeat(slashes);
      else {
        current = (current ?? '') + '\\'.repeat(Math.floor(slashes / 2));
        if (slashes % 2 === 1) {
          current += '"';
          i++;
        }
      }
    } else if (char === '"') {
      quoted = !quoted;
      current ??= '';
    } else if ((char === ' ' || char === '\t') && !quoted) {
      if (current !== null) all.push(current);
      current = null;
    } else current = (current ?? '') + char;
  }
  if (quoted) throw new Error('a quote is left open');
  return current === null ? all : [...all, current];
}
