/** The rows of the list, which server is folded, and which row is selected. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RequestReport } from '../../engine/report/report';
import { type Fold, foldLeft, foldRight, type Move, moveTo } from '../list/navigate';
import { groupByServer, requestKey, rowsOf, type ServerGroup, serverKey } from '../list/rows';
import type { AnalysisStore } from './analysis';

export type ListStore = ReturnType<typeof createListStore>;

export type Selected =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'server'; readonly origin: string };

export interface ListSource {
  readonly analysis: AnalysisStore;
  readonly shown: ReadonlySignal<readonly RequestReport[]>;
  readonly filtered: ReadonlySignal<boolean>;
}

export function createListStore({ analysis, shown, filtered }: ListSource) {
  /** What the user folded or opened; the rest goes by `isOpenByItself`. */
  const folds = signal<ReadonlyMap<string, boolean>>(new Map());
  const chosen = signal<Selected | null>(null);
  const groups = computed(() => groupByServer(shown.value, analysis.report.value.servers));
  /** Whatever the filter hides. */
  const allGroups = computed(() => groupByServer(analysis.report.value.requests, analysis.report.value.servers));
  const anyTrouble = computed(() => allGroups.value.some(({ blocked, undecided }) => blocked + undecided > 0));
  const rows = computed(() => rowsOf(groups.value, (group) => folds.value.get(group.origin) ?? isOpenByItself(group)));
  const rowIndexes = computed(() => new Map(rows.value.map(({ key }, index) => [key, index])));
  /** null as soon as what was chosen is no longer in the report. */
  const selected = computed((): Selected | null => {
    const choice = chosen.value;
    if (choice?.kind === 'request') return analysis.requestsById.value.has(choice.id) ? choice : null;
    return choice && hasServer(choice.origin) ? choice : null;
  });
  const selectedKey = computed(() => selected.value && keyOf(selected.value));

  function hasServer(origin: string): boolean {
    return analysis.serversByOrigin.value.has(origin) || allGroups.value.some((group) => group.origin === origin);
  }
  /** What works is folded away while there is something that does not. */
  function isOpenByItself({ blocked, undecided }: ServerGroup): boolean {
    return blocked + undecided > 0 || filtered.value || !anyTrouble.value;
  }
  function setExpanded(origin: string, expanded: boolean) {
    batch(() => {
      const choice = selected.value;
      const inside = choice?.kind === 'request' && analysis.requestsById.value.get(choice.id)?.server === origin;
      if (!expanded && inside) chosen.value = { kind: 'server', origin };
      folds.value = new Map(folds.value).set(origin, expanded);
    });
  }
  function selectKey(key: string | null) {
    const row = rows.value[rowIndexes.value.get(key ?? '') ?? -1];
    if (row?.kind === 'server') chosen.value = { kind: 'server', origin: row.group.origin };
    if (row?.kind === 'request') chosen.value = { kind: 'request', id: row.request.id };
  }
  function apply(fold: Fold) {
    if (fold && 'goTo' in fold) selectKey(fold.goTo);
    else if (fold) setExpanded(fold.fold, fold.expanded);
  }
  const selectedRow = () => rows.value[rowIndexes.value.get(selectedKey.value ?? '') ?? -1];

  return {
    allGroups,
    rows,
    rowIndexes,
    selected,
    selectedKey,
    setExpanded,
    select(choice: Selected | null) {
      chosen.value = choice;
    },
    move(move: Move, page: number) {
      selectKey(moveTo(rows.value, selectedKey.value, move, page));
    },
    left() {
      apply(foldLeft(selectedRow()));
    },
    right() {
      apply(foldRight(rows.value, selectedRow()));
    },
  };
}

function keyOf(selected: Selected): string {
  return selected.kind === 'server' ? serverKey(selected.origin) : requestKey(selected.id);
}
