import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RequestReport, Verdict } from '../../engine/report/report';
import { type Chip, matchesChip, matchesTerms, wordsOf } from '../filter/match';
import { parseFilter } from '../filter/parse';

export type FilterStore = ReturnType<typeof createFilterStore>;

export function createFilterStore(report: ReadonlySignal<{ readonly requests: readonly RequestReport[] }>) {
  const text = signal('');
  const chip = signal<Chip>('all');
  /** Show what the text does not match. */
  const inverted = signal(false);
  const terms = computed(() => parseFilter(text.value));
  const matching = computed(() =>
    terms.value.length === 0
      ? report.value.requests
      : report.value.requests.filter((request) => matchesTerms(request, terms.value) !== inverted.value),
  );
  /** How many each chip would show. */
  const counts = computed(() => {
    const counted: Record<Verdict, number> = { blocked: 0, allowed: 0, 'not-cors': 0, unknown: 0 };
    for (const { verdict } of matching.value) counted[verdict]++;
    return { ...counted, all: matching.value.length } satisfies Record<Chip, number>;
  });
  return {
    text,
    chip,
    inverted,
    counts,
    active: computed(() => terms.value.length > 0 || chip.value !== 'all'),
    shown: computed(() =>
      chip.value === 'all' ? matching.value : matching.value.filter((request) => matchesChip(request, chip.value)),
    ),
    /** What to mark where it is shown. */
    words: computed(() => (inverted.value ? [] : wordsOf(terms.value))),
    clear() {
      batch(() => {
        text.value = '';
        chip.value = 'all';
        inverted.value = false;
      });
    },
  };
}
