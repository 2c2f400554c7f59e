/** Where the parts of a HAR's text are, found without parsing all of it. */

/** The text is not what a whole HAR looks like: only parsing all of it can say what it is. */
export class NotInPieces extends Error {}

export interface HarPieces {
  /** The entries' texts, in order; made as they are asked for. */
  entries(): Generator<string>;
  /** A value of `log` other than the entries, once all entries were made. */
  value(name: string): unknown;
}

/** Splits the text of a HAR into its entries. Throws NotInPieces at the place where it is not one. */
export function harPieces(text: string): HarPieces {
  const scanner = new Scanner(text);
  const values = new Map<string, unknown>();
  return {
    *entries() {
      for (const key of scanner.keys()) {
        if (key !== 'log') scanner.skipValue();
        else if (values.size > 0) throw new NotInPieces();
        else {
          values.set(key, true);
          for (const name of scanner.keys()) {
            if (name !== 'entries') values.set(name, scanner.parseValue());
            else if (values.has(name)) throw new NotInPieces();
            else {
              values.set(name, true);
              yield* scanner.items();
            }
          }
        }
      }
      scanner.expectEnd();
      if (!values.has('entries')) throw new NotInPieces();
    },
    value: (name) => values.get(name),
  };
}

/** Everything up to the next bracket, strings in one go, so that brackets in them do not count. */
const toBracket = /(?:[^"{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*")*[{}[\]]/y;
const string = /\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*/y;
const plainValue = /"[^"\\]*(?:\\.[^"\\]*)*"|[^"{}[\],\s]+/y;
const blank = /\s*/y;

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The keys of the object that starts here; between two of them the value must be read. */
  *keys(): Generator<string> {
    if (this.#isEmpty('{', '}')) return;
    do {
      const [, key] = this.#match(string);
      yield String(parse(key ?? ''));
    } while (this.#goesOn('}'));
  }

  /** The texts of the items of the list that starts here. */
  *items(): Generator<string> {
    if (this.#isEmpty('[', ']')) return;
    do {
      this.#match(blank);
      const start = this.#at;
      this.skipValue();
      yield this.#text.slice(start, this.#at);
    } while (this.#goesOn(']'));
  }

  skipValue(): void {
    const first = this.#text[this.#at];
    if (first !== '{' && first !== '[') {
      this.#match(plainValue);
      return;
    }
    for (let depth = 0; ; ) {
      toBracket.lastIndex = this.#at;
      if (!toBracket.test(this.#text)) throw new NotInPieces();
      this.#at = toBracket.lastIndex;
      const bracket = this.#text[this.#at - 1];
      depth += bracket === '{' || bracket === '[' ? 1 : -1;
      if (depth === 0) return;
    }
  }

  parseValue(): unknown {
    const start = this.#at;
    this.skipValue();
    return parse(this.#text.slice(start, this.#at));
  }

  expectEnd(): void {
    this.#match(blank);
    if (this.#at < this.#text.length) throw new NotInPieces();
  }

  #isEmpty(open: string, close: string): boolean {
    this.#expect(open);
    this.#match(blank);
    if (this.#text[this.#at] !== close) return false;
    this.#at++;
    return true;
  }

  /** After a member: whether there is another. */
  #goesOn(close: string): boolean {
    this.#match(blank);
    const next = this.#text[this.#at++];
    if (next !== ',' && next !== close) throw new NotInPieces();
    return next === ',';
  }

  #expect(char: string): void {
    this.#match(blank);
    if (this.#text[this.#at++] !== char) throw new NotInPieces();
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) throw new NotInPieces();
    this.#at = pattern.lastIndex;
    return match;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotInPieces();
  }
}
