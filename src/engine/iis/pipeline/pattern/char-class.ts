export type Test = (char: string) => boolean;

const classes: Readonly<Record<string, RegExp>> = {
  d: /\d/,
  D: /\D/,
  w: /\w/,
  W: /\W/,
  s: /\s/,
  S: /\S/,
};

/** The class that a letter behind a backslash stands for. */
export function escapedClass(letter: string): Test | null {
  const found = classes[letter];
  return found ? (char) => found.test(char) : null;
}

export function isWord(char: string): boolean {
  return /^\w$/.test(char);
}
