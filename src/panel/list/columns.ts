/** The list's columns: what they are called, which can be resized, and how requests sort by them. */
import type { RequestReport, Verdict } from '../../engine/report/report';

export type Column = 'verdict' | 'method' | 'path' | 'brief' | 'status' | 'time';

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** Widths the user gave, in pixels; columns without one have the style sheet's. */
export type ColumnWidths = Readonly<Partial<Record<Column, number>>>;

export interface ColumnAbout {
  /** On which of its edges the column is dragged; null: it takes what the others leave. */
  readonly handle: 'start' | 'end' | null;
  /** In CSS, when the user gave no width. */
  readonly width: string;
  sortKey(request: RequestReport): string | number;
}

const verdictRank: Record<Verdict, number> = { blocked: 0, unknown: 1, allowed: 2, 'not-cors': 3 };

export const columns: Readonly<Record<Column, ColumnAbout>> = {
  verdict: { handle: 'end', width: '6.25rem', sortKey: ({ verdict }) => verdictRank[verdict] },
  method: { handle: 'end', width: '3.5rem', sortKey: ({ method }) => method },
  path: { handle: 'end', width: 'minmax(3rem, 1.2fr)', sortKey: ({ url, server }) => pathOf({ url, server }) },
  brief: { handle: null, width: 'minmax(3rem, 1.5fr)', sortKey: ({ brief }) => brief },
  status: {
    handle: 'start',
    width: '4.375rem',
    sortKey: ({ status }) => 1000 * (status.actual ?? 0) + (status.preflight ?? 0),
  },
  time: { handle: 'start', width: '3.25rem', sortKey: ({ durationMs }) => durationMs ?? -1 },
};

export const columnNames = Object.keys(columns) as readonly Column[];
export const columnLimits = { min: 40, max: 800 } as const;

export function isColumn(name: unknown): name is Column {
  return typeof name === 'string' && Object.hasOwn(columns, name);
}

/** What follows the server's origin; the whole URL when another server was asked first. */
export function pathOf({ url, server }: Pick<RequestReport, 'url' | 'server'>): string {
  return url.startsWith(`${server}/`) ? url.slice(server.length) : url;
}

/** For `grid-template-columns`. */
export function gridColumns(widths: ColumnWidths): string {
  return columnNames.map((name) => (widths[name] === undefined ? columns[name].width : `${widths[name]}px`)).join(' ');
}

/** Each press of a column's head: upwards, downwards, as captured. */
export function nextSort(sort: Sort | null, column: Column): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** Requests in a column's order; those alike stay as captured. Each key is made once: some take work. */
export function sortRequests(requests: readonly RequestReport[], sort: Sort | null): readonly RequestReport[] {
  if (sort === null) return requests;
  const { sortKey } = columns[sort.column];
  const sign = sort.descending ? -1 : 1;
  return requests
    .map((request) => ({ request, key: sortKey(request) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign))
    .map(({ request }) => request);
}
