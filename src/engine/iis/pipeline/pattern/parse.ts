import { escapedClass, type Test } from './char-class';
import { type PatternNode, Unsupported } from './node';

/**
 * Parses a pattern that is a valid regular expression of ECMAScript (without flag `u`); throws `Unsupported` for what is
 * newer than IIS's: look-behind and named groups.
 */
export function parsePattern(pattern: string): { readonly node: PatternNode; readonly groups: number } {
  const parser = new Parser(pattern);
  return { node: parser.alternatives(), groups: parser.groups };
}

class Parser {
  groups = 0;
  private at = 0;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  alternatives(): PatternNode {
    const nodes = [this.sequence()];
    while (this.take('|')) nodes.push(this.sequence());
    return { kind: 'alternatives', nodes };
  }

  private sequence(): PatternNode {
    const nodes: PatternNode[] = [];
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at] ?? '')) nodes.push(this.quantified());
    return { kind: 'sequence', nodes };
  }

  private quantified(): PatternNode {
    const node = this.atom();
    const written = this.match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
    if (written === null) return node;
    const [symbol = '', from = '', comma, to = ''] = written;
    const bounds: Readonly<Record<string, readonly [number, number]>> = {
      '*': [0, Number.POSITIVE_INFINITY],
      '+': [1, Number.POSITIVE_INFINITY],
      '?': [0, 1],
    };
    const open = to === '' ? Number.POSITIVE_INFINITY : Number(to);
    const [min, max] = bounds[symbol] ?? [Number(from), comma === undefined ? Number(from) : open];
    return { kind: 'repeat', node, min, max, greedy: !this.take('?') };
  }

  private atom(): PatternNode {
    const char = this.pattern[this.at] ?? '';
    this.at += 1;
    switch (char) {
      case '^':
        return { kind: 'assertion', what: 'start' };
      case '$':
        return { kind: 'assertion', what: 'end' };
      case '.':
        return { kind: 'char', test: (each) => /[\n\r\u2028\u2029]/.test(each), negate: true };
      case '(':
        return this.group();
      case '[':
        return this.characterClass();
      case '\\':
        return this.escape();
      default:
        return { kind: 'char', test: (each) => each === char, negate: false };
    }
  }

  private group(): PatternNode {
    const special = this.match(/\?(?:[:=!]|<)/y)?.[0];
    if (special === '?<') throw new Unsupported('groups with names and look-behind');
    const index = special === undefined ? ++this.groups : null;
    const node = this.alternatives();
    this.take(')');
    return special === '?=' || special === '?!'
      ? { kind: 'look-ahead', negate: special === '?!', node }
      : { kind: 'group', index, node };
  }

  private escape(): PatternNode {
    const digits = this.match(/[1-9]\d?/y)?.[0];
    if (digits !== undefined) return { kind: 'reference', index: Number(digits) };
    if (this.take('b')) return { kind: 'assertion', what: 'word' };
    if (this.take('B')) return { kind: 'assertion', what: 'no-word' };
    return { kind: 'char', test: this.escaped().test, negate: false };
  }

  /** What is behind a backslash; `code` is null for a class. */
  private escaped(): { readonly test: Test; readonly code: number | null } {
    const char = this.pattern[this.at] ?? '';
    this.at += 1;
    const known = escapedClass(char);
    if (known) return { test: known, code: null };
    const hex = char === 'x' ? this.match(/[\da-f]{2}/iy) : char === 'u' ? this.match(/[\da-f]{4}/iy) : null;
    const control = char === 'c' ? this.match(/[a-z]/iy)?.[0] : undefined;
    const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f', '0': '\0' };
    const literal =
      control !== undefined
        ? String.fromCharCode(control.charCodeAt(0) % 32)
        : hex
          ? String.fromCharCode(Number.parseInt(hex[0], 16))
          : (named[char] ?? char);
    return { test: (each) => each === literal, code: literal.charCodeAt(0) };
  }

  private characterClass(): PatternNode {
    const negate = this.take('^');
    const tests: Test[] = [];
    while (this.at < this.pattern.length && !this.take(']')) {
      const from = this.member();
      const isRange = this.pattern[this.at] === '-' && (this.pattern[this.at + 1] ?? ']') !== ']';
      if (!isRange) tests.push(from.test);
      else {
        this.at += 1;
        const to = this.member();
        const low = from.code;
        const high = to.code;
        if (low === null || high === null) tests.push(from.test, to.test, (each) => each === '-');
        else tests.push((each) => each.charCodeAt(0) >= low && each.charCodeAt(0) <= high);
      }
    }
    return { kind: 'char', test: (each) => tests.some((test) => test(each)), negate };
  }

  private member(): { readonly test: Test; readonly code: number | null } {
    if (this.take('\\')) {
      // In a class, \b is the backspace.
      return this.take('b') ? { test: (each) => each === '\b', code: 8 } : this.escaped();
    }
    const char = this.pattern[this.at] ?? '';
    this.at += 1;
    return { test: (each) => each === char, code: char.charCodeAt(0) };
  }

  private take(char: string): boolean {
    if (this.pattern[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.pattern);
    if (found) this.at += found[0].length;
    return found;
  }
}
