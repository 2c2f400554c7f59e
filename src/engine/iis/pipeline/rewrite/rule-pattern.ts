import { NotKnown } from '../context';
import { search } from '../pattern/regular-expression';

/** What a pattern captured, the whole first; null: it does not match. */
export type Matched = readonly string[] | null;

/** Thrown for a pattern that URL Rewrite cannot read either. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern';
}

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference#rule-pattern-syntax */
export function matchPattern(pattern: string, text: string, syntax: string | undefined, ignoreCase: boolean): Matched {
  if (syntax === 'ExactMatch') return equal(pattern, text, ignoreCase) ? [text] : null;
  const found = search(syntax === 'Wildcard' ? wildcard(pattern) : pattern, text, ignoreCase);
  switch (found.kind) {
    case 'match':
      return found.groups;
    case 'no-match':
      return null;
    case 'invalid':
      throw new BadPattern(pattern);
    case 'unsupported':
      throw new NotKnown(`a pattern of URL Rewrite has ${found.what}: ${pattern.slice(0, 80)}`);
  }
}

function equal(a: string, b: string, ignoreCase: boolean): boolean {
  return ignoreCase ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** `*` captures any number of characters, `?` stands for one. */
function wildcard(pattern: string): string {
  const escaped = pattern.replace(/[\\^$.+()[\]{}|]/g, '\\$&');
  return `^${escaped.replaceAll('*', '(.*)').replaceAll('?', '.')}$`;
}
