/** Where the arrow keys lead in the list. https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/ */
import { type Row, serverKey } from './rows';

export type Move = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

const steps: Record<Move, (at: number, page: number, last: number) => number> = {
  up: (at) => at - 1,
  down: (at) => at + 1,
  'page-up': (at, page) => at - page,
  'page-down': (at, page) => at + page,
  first: () => 0,
  last: (_at, _page, last) => last,
};

/** Key of the row to go to, null if there are no rows. With no row active, a move goes to the first. */
export function moveTo(rows: readonly Row[], active: string | null, move: Move, page: number): string | null {
  const at = rows.findIndex(({ key }) => key === active);
  const last = rows.length - 1;
  const target = at === -1 && move !== 'last' ? 0 : steps[move](at, page, last);
  return rows[Math.min(Math.max(target, 0), last)]?.key ?? null;
}

export type Fold = { readonly fold: string; readonly expanded: boolean } | { readonly goTo: string } | null;

/** Left: collapse an open server, or go from a request to its server. */
export function foldLeft(row: Row | undefined): Fold {
  if (row?.kind === 'server') return row.expanded ? { fold: row.group.origin, expanded: false } : null;
  return row ? { goTo: serverKey(row.group.origin) } : null;
}

/** Right: open a collapsed server, or go into an open one. */
export function foldRight(rows: readonly Row[], row: Row | undefined): Fold {
  if (row?.kind !== 'server') return null;
  if (!row.expanded) return { fold: row.group.origin, expanded: true };
  const next = rows[rows.indexOf(row) + 1];
  return next ? { goTo: next.key } : null;
}
