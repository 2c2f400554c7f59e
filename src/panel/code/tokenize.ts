/** Just enough syntax to colour a configuration file. The tokens' texts, joined, are the input: nothing is lost or added. */
export type TokenKind = 'plain' | 'comment' | 'tag' | 'attribute' | 'string' | 'keyword';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type Language = 'xml' | 'csharp' | 'shell' | 'headers';

type Grammar = readonly (readonly [TokenKind, RegExp])[];

/** Tried in order at each place; sticky, so that one pass over the text does. */
const grammars: Record<Exclude<Language, 'xml'>, Grammar> = {
  csharp: [
    ['comment', /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
    ['string', /"(?:[^"\\\n]|\\.)*"?/y],
    [
      'keyword',
      /\b(?:using|namespace|public|private|class|void|var|new|return|if|else|foreach|in|string|bool|true|false|null|static|readonly)\b/y,
    ],
    ['plain', /\w+/y],
  ],
  shell: [
    ['comment', /#[^\n]*/y],
    ['string', /"[^"\n]*"?|'[^'\n]*'?/y],
    ['attribute', /(?<=\s)--?[A-Za-z][\w-]*/y],
    ['plain', /[\w-]+/y],
  ],
  headers: [
    ['comment', /(?<=^|\n)#[^\n]*/y],
    ['attribute', /(?<=^|\n)[A-Za-z][\w-]*(?=:)/y],
    ['plain', /[^\n]+/y],
  ],
};

const xmlText: Grammar = [
  ['comment', /<!--[\s\S]*?(?:-->|$)/y],
  ['tag', /<[?!/]?[^\s<>/?]*/y],
  ['plain', /[^<]+/y],
];
const xmlTag: Grammar = [
  ['tag', /[?/]?>/y],
  ['string', /"[^"]*"?|'[^']*'?/y],
  ['attribute', /[^\s=<>"'/?]+/y],
];

export function tokenize(text: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let grammar = language === 'xml' ? xmlText : grammars[language];
  while (at < text.length) {
    const token = next(text, at, grammar);
    push(tokens, token);
    at += token.text.length;
    if (language === 'xml' && token.kind === 'tag') grammar = token.text.endsWith('>') ? xmlText : xmlTag;
  }
  return tokens;
}

function next(text: string, at: number, grammar: Grammar): Token {
  for (const [kind, pattern] of grammar) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return { kind: 'plain', text: text[at] ?? '' };
}

function push(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (last?.kind === token.kind) tokens[tokens.length - 1] = { kind: last.kind, text: last.text + token.text };
  else tokens.push(token);
}

const languages: readonly (readonly [RegExp, Language])[] = [
  [/\.(?:config|xml|csproj)$/i, 'xml'],
  [/\.cs$/i, 'csharp'],
  [/\.(?:ps1|sh|cmd|bat)$/i, 'shell'],
];

export function languageOf(path: string): Language {
  return languages.find(([pattern]) => pattern.test(path))?.[1] ?? 'headers';
}
