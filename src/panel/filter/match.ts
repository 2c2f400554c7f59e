import type { Range } from '../../engine/http/range';
import type { RequestReport, Verdict } from '../../engine/report/report';
import { filterKeys } from './filter-keys';
import type { Term } from './parse';

export type Chip = Verdict | 'all';

/** Do all terms hold for the request? */
export function matchesTerms(request: RequestReport, terms: readonly Term[]): boolean {
  return terms.every(({ key, value, negated }) => {
    const holds = key === null ? hasWord(request, value) : filterKeys[key].matches(request, value);
    return holds !== negated;
  });
}

export function matchesChip(request: RequestReport, chip: Chip): boolean {
  return chip === 'all' || request.verdict === chip;
}

/** The words that a matching request contains. */
export function wordsOf(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ key, value, negated }) => (key === null && !negated ? [value] : []));
}

/** Where the words stand in a text, whatever their case. */
export function matchRanges(text: string, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const lower = text.toLowerCase();
  // Some characters are longer in lower case: their places would be others.
  if (lower.length !== text.length) return [];
  for (const word of words) {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
      ranges.push([at, at + word.length]);
    }
  }
  return ranges;
}

function hasWord({ method, url, origin, brief }: RequestReport, word: string): boolean {
  return [method, url, origin ?? '', brief].some((text) => text.toLowerCase().includes(word));
}
