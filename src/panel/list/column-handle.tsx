import { useRef } from 'preact/hooks';
import { useStore } from '../store/context';
import { type Column, columns } from './columns';
import { resized } from './resize';

/** The edge by which a column is dragged wider. For the mouse: at the keyboard the column's head takes Shift and arrows. */
export function ColumnHandle({ column }: { readonly column: Column }) {
  const { settings } = useStore();
  const from = useRef({ x: 0, width: 0 });
  const { handle } = columns[column];
  if (handle === null) return null;
  return (
    <span
      class={`column-handle at-${handle}`}
      aria-hidden="true"
      data-handle={column}
      onPointerDown={(event) => {
        const head = event.currentTarget.parentElement;
        if (!head) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: head.getBoundingClientRect().width };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const rightward = event.clientX - from.current.x;
        const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
        const outward = (handle === 'end') !== rtl ? rightward : -rightward;
        const { columns: widths } = settings.settings.value;
        settings.change({ columns: resized(widths, column, from.current.width + outward) });
      }}
      onLostPointerCapture={settings.save}
      onDblClick={() => settings.set({ columns: resized(settings.settings.value.columns, column, null) })}
    />
  );
}
