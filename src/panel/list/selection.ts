/** What is selected in the list, and which row that is. */
import type { Row } from './rows';

export type Selected =
  | { readonly kind: 'request'; readonly id: string /** One of its messages. */; readonly part?: number }
  | { readonly kind: 'server'; readonly origin: string };

/** What is selected when a row is. */
export function selectionOf(row: Row): Selected {
  switch (row.kind) {
    case 'server':
      return { kind: 'server', origin: row.group.origin };
    case 'request':
      return { kind: 'request', id: row.request.id };
    case 'part':
      return { kind: 'request', id: row.request.id, part: row.part };
  }
}

/** Two that select the same have the same. */
export function keyOf(selected: Selected): string {
  if (selected.kind === 'server') return `server ${selected.origin}`;
  return selected.part === undefined ? `request ${selected.id}` : `part ${selected.part} ${selected.id}`;
}

/** Index of the selected row; undefined if nothing is selected, or what its row stands under is folded. */
export function placeOf(rows: readonly Row[], selected: Selected | null): number | undefined {
  if (!selected) return undefined;
  const at =
    selected.kind === 'server'
      ? rows.findIndex((row) => row.kind === 'server' && row.group.origin === selected.origin)
      : rows.findIndex(
          (row) => row.kind !== 'server' && row.request.id === selected.id && partOf(row) === selected.part,
        );
  return at === -1 ? undefined : at;
}

function partOf(row: Row): number | undefined {
  return row.kind === 'part' ? row.part : undefined;
}
