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

function hasWord({ method, url, origin, brief }: RequestReport, word: string): boolean {
  return [method, url, origin ?? '', brief].some((text) => text.toLowerCase().includes(word));
}
