import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../store/context';
import { ColumnHandle } from './column-handle';
import { type Column, columnNames, nextSort } from './columns';
import { listTexts } from './texts';

/** The columns' names: a press sorts. One stop of the keyboard, the arrows go from column to column. */
export function ListHead({ resizable }: { readonly resizable: boolean }) {
  const { settings, focus } = useStore();
  const head = useRef<HTMLDivElement>(null);
  const { sort } = settings.settings.value;
  const words = listTexts;
  const press = (column: Column) => settings.set({ sort: nextSort(sort, column) });
  const tabStop = sort?.column ?? columnNames[0];
  const wish = focus.wanted.value;
  useLayoutEffect(() => {
    const column = columnNames.find((name) => wish?.place === `head ${name}`);
    if (!wish || !column) return;
    head.current?.querySelector<HTMLElement>(`[data-column=${column}]`)?.focus();
    focus.done(wish);
  }, [wish, focus]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows are placed freely, a table lays them out itself
    <div class="list-head" role="rowgroup" data-keys="head" ref={head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons hold the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: see the body */}
      <div class="row" role="row" aria-rowindex={1}>
        {columnNames.map((column) => {
          const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: its button holds the focus
            // biome-ignore lint/a11y/useSemanticElements: see the body
            <span key={column} role="columnheader" class={`cell-head cell-${column}`} aria-sort={sorted}>
              <button
                type="button"
                tabIndex={column === tabStop ? 0 : -1}
                data-column={column}
                title={words.sortBy(words.columns[column])}
                onClick={() => press(column)}
              >
                {words.columns[column]}
                {sorted !== 'none' && (
                  <span class="sort-mark" aria-hidden="true">
                    {sorted === 'ascending' ? '▲' : '▼'}
                  </span>
                )}
              </button>
              {resizable && <ColumnHandle column={column} />}
            </span>
          );
        })}
      </div>
    </div>
  );
}
