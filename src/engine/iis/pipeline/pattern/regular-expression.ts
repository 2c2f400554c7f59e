import { compile, type Program } from './compile';
import { Unsupported } from './node';
import { parsePattern } from './parse';
import { captured, run, type Same } from './run';

/** What a search comes to. */
export type Found =
  | { readonly kind: 'match' /** The whole, then the groups. */; readonly groups: readonly string[] }
  | { readonly kind: 'no-match' }
  /** No regular expression at all. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'unsupported'; readonly what: string };

const mostSteps = 300_000;
const longestText = 20_000;
const longestPattern = 2_000;

/** Patterns that were compiled: a rule is tried on many requests. */
const known = new Map<string, Program>();
const mostKnown = 500;

const exactly: Same = { test: (test, char) => test(char), equal: (a, b) => a === b };
const ignoringCase: Same = {
  test: (test, char) => test(char) || test(char.toLowerCase()) || test(char.toUpperCase()),
  equal: (a, b) => a.toLowerCase() === b.toLowerCase(),
};

/**
 * Searches a text for a pattern that someone else has written, in a bounded number of steps: the browser's own RegExp
 * can take years for a short pattern. https://tc39.es/ecma262/#sec-regexp-regular-expression-objects
 */
export function search(pattern: string, text: string, ignoreCase: boolean): Found {
  if (pattern.length > longestPattern || text.length > longestText)
    return { kind: 'unsupported', what: 'such a length' };
  try {
    const program = known.get(pattern) ?? programOf(pattern);
    if (known.size >= mostKnown) known.clear();
    if (program !== null) known.set(pattern, program);
    if (program === null) return { kind: 'invalid' };
    const budget = { left: mostSteps };
    for (let start = 0; start <= text.length; start += 1) {
      const captures = run(program, text, start, ignoreCase ? ignoringCase : exactly, budget);
      if (captures === null) continue;
      return {
        kind: 'match',
        groups: Array.from({ length: program.groups + 1 }, (_, index) => captured(text, captures, index)),
      };
    }
    return { kind: 'no-match' };
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return { kind: 'unsupported', what: error.message };
  }
}

/** null: it is no regular expression. */
function programOf(pattern: string): Program | null {
  try {
    new RegExp(pattern);
  } catch {
    return null;
  }
  const { node, groups } = parsePattern(pattern);
  return compile(node, groups);
}
