/** Where the arrow keys lead in the list. https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/ */
import { partsOf, type Row } from './rows';
import { type Selected, selectionOf } from './selection';

export type Move = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

const steps: Record<Move, (at: number, page: number, last: number) => number> = {
  up: (at) => at - 1,
  down: (at) => at + 1,
  'page-up': (at, page) => at - page,
  'page-down': (at, page) => at + page,
  first: () => 0,
  last: (_at, _page, last) => last,
};

/** The row to go to, null if there are no rows. `at` is undefined with no row active: a move goes to the first. */
export function moveTo(rows: readonly Row[], at: number | undefined, move: Move, page: number): Row | null {
  const last = rows.length - 1;
  const target = at === undefined && move !== 'last' ? 0 : steps[move](at ?? 0, page, last);
  return rows[Math.min(Math.max(target, 0), last)] ?? null;
}

/** What a key does to a row: fold it, unfold it, or go to another. */
export type Fold = { readonly row: Row; readonly expanded: boolean } | { readonly goTo: Selected } | null;

/** Left: fold what is open, or go to what it belongs to. */
export function foldLeft(row: Row | undefined): Fold {
  if (!row) return null;
  if (row.kind !== 'part' && row.expanded) return { row, expanded: false };
  if (row.kind === 'server') return null;
  return {
    goTo: row.kind === 'part' ? { kind: 'request', id: row.request.id } : { kind: 'server', origin: row.group.origin },
  };
}

/** Right: unfold what is folded, or go into what is open. */
export function foldRight(rows: readonly Row[], at: number | undefined): Fold {
  const row = rows[at ?? -1];
  if (!row || row.kind === 'part') return null;
  if (row.kind === 'request' && partsOf(row.request) === 0) return null;
  if (!row.expanded) return { row, expanded: true };
  const next = rows[(at ?? 0) + 1];
  return next ? { goTo: selectionOf(next) } : null;
}
