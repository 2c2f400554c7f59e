import type { ComponentChildren } from 'preact';
import { useStore } from '../store/context';
import type { RowPlace } from './row-place';
import type { Row } from './rows';
import { selectionOf } from './selection';

export interface RowFrameProps extends RowPlace {
  readonly row: Row;
  readonly level: number;
  readonly class: string;
  /** undefined: there is nothing to unfold. */
  readonly expanded?: boolean | undefined;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ComponentChildren;
}

/** What all rows of the list have in common. */
export function RowFrame({ row, level, expanded, data, children, ...place }: RowFrameProps) {
  const { list, focus } = useStore();
  const { rowIndex, top, height, selected, active } = place;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key table handles the whole list
    // biome-ignore lint/a11y/useSemanticElements: the rows are placed freely, a table lays them out itself
    <div
      class={`row ${place.class}`}
      role="row"
      tabIndex={active ? 0 : -1}
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={selected}
      aria-rowindex={rowIndex}
      data-active={active ? '' : undefined}
      {...data}
      style={{ top: `${top}px`, height: `${height}px` }}
      onClick={() => list.select(selectionOf(row))}
      onDblClick={() => (row.kind === 'server' ? list.setExpanded(row, !row.expanded) : focus.request('detail'))}
    >
      {children}
    </div>
  );
}

export interface CellProps {
  readonly column: string;
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

export function Cell({ column, title, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <span class={`cell cell-${column}`} role="gridcell" title={title}>
      {children}
    </span>
  );
}
