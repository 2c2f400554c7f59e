/** Text of the filter box → terms. Anything that is not a known `key:value` is a word to look for, so a pasted URL works. */
import { type FilterKeyName, isFilterKey } from './filter-keys';

export interface Term {
  /** null: a word, looked for in method, URL, origin and reason. */
  readonly key: FilterKeyName | null;
  /** In lower case. */
  readonly value: string;
  readonly negated: boolean;
}

/** A run without blanks, in which a quoted part may hold some. */
const chunks = /(?:[^\s"]|"[^"]*"?)+/g;

export function parseFilter(text: string): readonly Term[] {
  return (text.match(chunks) ?? []).map(parseTerm).filter(({ value }) => value !== '');
}

function parseTerm(chunk: string): Term {
  const negated = chunk.length > 1 && chunk.startsWith('-');
  const bare = negated ? chunk.slice(1) : chunk;
  const colon = bare.indexOf(':');
  const key = bare.slice(0, Math.max(colon, 0)).toLowerCase();
  return isFilterKey(key)
    ? { key, value: unquote(bare.slice(colon + 1)), negated }
    : { key: null, value: unquote(bare), negated };
}

function unquote(text: string): string {
  return text.replaceAll('"', '').toLowerCase();
}
