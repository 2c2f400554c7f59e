/** Which rows of a long list of rows of equal height are to be drawn. */
export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

/** Half-open: `[start, end)`. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** Rows drawn above and below what is seen, so that quick scrolling shows no gaps. */
const overscan = 8;

export function rowWindow(rows: number, rowHeight: number, { scrollTop, height }: Viewport): RowWindow {
  const first = Math.floor(Math.max(scrollTop, 0) / rowHeight);
  const seen = Math.ceil(Math.max(height, 0) / rowHeight) + 1;
  const end = Math.min(rows, first + seen + overscan);
  return { start: Math.max(0, Math.min(first - overscan, end)), end };
}

/** Where to scroll so that a row is wholly seen; unchanged when it is. */
export function scrollToShow(row: number, rowHeight: number, { scrollTop, height }: Viewport): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? Math.max(0, top + rowHeight - height) : scrollTop;
}

/** How many rows PageUp and PageDown move: what is seen, less one to keep the thread. */
export function pageOf(rowHeight: number, height: number): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}
