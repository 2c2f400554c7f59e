import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSize } from '../parts/use-size';
import { useStore } from '../store/context';
import { gridColumns } from './columns';
import { ListHead } from './list-head';
import { PartRow } from './part-row';
import { RequestRow } from './request-row';
import type { RowPlace } from './row-place';
import type { Row } from './rows';
import { keyOf, selectionOf } from './selection';
import { ServerRow } from './server-row';
import { listTexts } from './texts';
import { pageOf, rowWindow, scrollToShow } from './window';

/** Narrower than this a row takes two lines. */
const compactBelow = 480;
const rowHeights = { wide: 26, compact: 44 } as const;

/** Every request, by server; only the rows in view are drawn. https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/ */
export function RequestList() {
  const { list, focus, settings } = useStore();
  const body = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(body);
  const [scrollTop, setScrollTop] = useState(0);
  const compact = width > 0 && width < compactBelow;
  const rowHeight = compact ? rowHeights.compact : rowHeights.wide;
  const rows = list.rows.value;
  const selectedKey = list.selectedKey.value;
  const selectedAt = list.selectedAt.value;
  const active = selectedAt ?? 0;
  const wish = focus.wanted.value?.place === 'list' ? focus.wanted.value : null;
  const { start, end } = rowWindow(rows.length, rowHeight, { scrollTop, height });
  const drawn = indexes(start, end, active);
  const classes = ['list', compact && 'compact', rows.length * rowHeight > height && 'scrolls'];
  const pinned = pinnedRow(rows, Math.floor(scrollTop / rowHeight), scrollTop);

  // Only a new selection scrolls: rows that move because others arrive do not.
  useLayoutEffect(() => {
    const row = rows[active];
    if (!body.current || !row || (selectedAt === undefined && !wish)) return;
    const inset = row.kind === 'server' ? 0 : rowHeight;
    const seen = { scrollTop: body.current.scrollTop + inset, height: height - inset };
    body.current.scrollTop = scrollToShow(active, rowHeight, seen) - inset;
  }, [selectedKey, wish, rowHeight, height > 0]);
  useLayoutEffect(() => {
    if (!wish) return;
    body.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
    focus.done(wish);
  }, [wish, focus]);

  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      role="treegrid"
      aria-label={listTexts.label}
      aria-rowcount={rows.length + 1}
      data-keys="list"
      data-page={pageOf(rowHeight, height)}
      style={{ '--columns': gridColumns(settings.settings.value.columns) }}
    >
      <ListHead resizable={!compact} />
      {/* biome-ignore lint/a11y/useSemanticElements: the rows are placed freely, a table lays them out itself */}
      <div
        class="list-body"
        role="rowgroup"
        ref={body}
        tabIndex={-1}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        {pinned && (
          <div class="list-pinned" aria-hidden="true">
            <ServerRow row={pinned} rowIndex={0} top={0} height={rowHeight} selected={false} active={false} />
          </div>
        )}
        <div class="list-space" role="presentation" style={{ height: `${rows.length * rowHeight}px` }}>
          {drawn.map((index) => {
            const row = rows[index];
            if (!row) return null;
            return drawRow(row, {
              rowIndex: index + 2,
              top: index * rowHeight,
              height: rowHeight,
              selected: index === selectedAt,
              active: index === active,
            });
          })}
        </div>
      </div>
    </div>
  );
}

function drawRow(row: Row, place: RowPlace) {
  const key = keyOf(selectionOf(row));
  switch (row.kind) {
    case 'server':
      return <ServerRow key={key} row={row} {...place} />;
    case 'request':
      return <RequestRow key={key} row={row} {...place} />;
    case 'part':
      return <PartRow key={key} row={row} {...place} />;
  }
}

/** The rows to draw; the active one always, for it holds the focus. */
function indexes(start: number, end: number, active: number): readonly number[] {
  const inView = Array.from({ length: end - start }, (_, i) => start + i);
  if (active >= start && active < end) return inView;
  return active < start ? [active, ...inView] : [...inView, active];
}

/** The server row to keep in sight while its requests scroll by. */
function pinnedRow(rows: readonly Row[], first: number, scrollTop: number) {
  const row = rows[first];
  if (!row || scrollTop <= 0) return null;
  if (row.kind === 'server') return row.expanded ? row : null;
  return { kind: 'server', group: row.group, expanded: true } as const;
}
