/** The rows of the list, what is folded, and which row is selected. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import { type Sort, sortRequests } from '../list/columns';
import { messagesIn, requestOf } from '../list/follow';
import { type Fold, foldLeft, foldRight, type Move, moveTo } from '../list/navigate';
import { groupByServer, type Row, rowsOf, type ServerGroup } from '../list/rows';
import { keyOf, placeOf, type Selected, selectionOf } from '../list/selection';
import type { AnalysisStore } from './analysis';

export type ListStore = ReturnType<typeof createListStore>;

export interface ListSource {
  readonly analysis: AnalysisStore;
  readonly shown: ReadonlySignal<readonly RequestReport[]>;
  readonly filtered: ReadonlySignal<boolean>;
  readonly sort: ReadonlySignal<Sort | null>;
}

export function createListStore({ analysis, shown, filtered, sort }: ListSource) {
  /** What the user folded or opened; the rest goes by `isOpenByItself`. */
  const folds = signal<ReadonlyMap<string, boolean>>(new Map());
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const chosen = signal<Selected | null>(null);
  /** What the chosen request was made of when it was last in the report. */
  const messages = signal<readonly HarEntry[]>([]);
  const groups = computed(() => groupByServer(shown.value, analysis.report.value.servers));
  /** Whatever the filter hides. */
  const allGroups = computed(() =>
    filtered.value ? groupByServer(analysis.report.value.requests, analysis.report.value.servers) : groups.value,
  );
  const anyTrouble = computed(() => allGroups.value.some(({ blocked, undecided }) => blocked + undecided > 0));
  const rows = computed(() =>
    rowsOf(groups.value, {
      isExpanded: (group) => folds.value.get(group.origin) ?? isOpenByItself(group),
      unfolded: unfolded.value,
      sorted: (requests) => sortRequests(requests, sort.value),
    }),
  );
  /** null as soon as what was chosen is no longer in the report. */
  const selected = computed((): Selected | null => {
    const choice = chosen.value;
    if (choice?.kind === 'request') {
      if (analysis.requestsById.value.has(choice.id)) return choice;
      const now = requestOf(messages.value, analysis.report.value.requests, analysis.entries.value);
      return now ? { kind: 'request', id: now.id } : null;
    }
    return choice && hasServer(choice.origin) ? choice : null;
  });
  const stopFollowing = effect(() => {
    const choice = selected.value;
    if (choice?.kind !== 'request') return;
    const request = analysis.requestsById.value.get(choice.id);
    if (request) messages.value = messagesIn(request, analysis.entries.value);
    chosen.value = choice;
  });
  const selectedKey = computed(() => selected.value && keyOf(selected.value));
  const selectedAt = computed(() => placeOf(rows.value, selected.value));

  function hasServer(origin: string): boolean {
    return analysis.serversByOrigin.value.has(origin) || allGroups.value.some((group) => group.origin === origin);
  }
  /** What works is folded away while there is something that does not. */
  function isOpenByItself({ blocked, undecided }: ServerGroup): boolean {
    return blocked + undecided > 0 || filtered.value || !anyTrouble.value;
  }
  function setExpanded(row: Row, expanded: boolean) {
    batch(() => {
      if (row.kind === 'server') {
        const choice = selected.value;
        const { origin } = row.group;
        const inside = choice?.kind === 'request' && analysis.requestsById.value.get(choice.id)?.server === origin;
        if (!expanded && inside) chosen.value = { kind: 'server', origin };
        folds.value = new Map(folds.value).set(origin, expanded);
      } else {
        const { id } = row.request;
        const choice = selected.value;
        if (!expanded && choice?.kind === 'request' && choice.id === id) chosen.value = { kind: 'request', id };
        const others = [...unfolded.value].filter((other) => other !== id);
        unfolded.value = new Set(expanded ? [...others, id] : others);
      }
    });
  }
  function apply(fold: Fold) {
    if (fold && 'goTo' in fold) chosen.value = fold.goTo;
    else if (fold) setExpanded(fold.row, fold.expanded);
  }

  return {
    allGroups,
    rows,
    selected,
    selectedKey,
    /** Index of the selected row, undefined if none is selected or its server is folded. */
    selectedAt,
    setExpanded,
    select(choice: Selected | null) {
      chosen.value = choice;
    },
    move(move: Move, page: number) {
      const row = moveTo(rows.value, selectedAt.value, move, page);
      if (row) chosen.value = selectionOf(row);
    },
    left() {
      apply(foldLeft(rows.value[selectedAt.value ?? -1]));
    },
    right() {
      apply(foldRight(rows.value, selectedAt.value));
    },
    dispose: stopFollowing,
  };
}
