import { type Column, type ColumnWidths, columnLimits } from './columns';

/** Widths with one column at another; null: as the style sheet has it. */
export function resized(widths: ColumnWidths, column: Column, width: number | null): ColumnWidths {
  const { [column]: _, ...others } = widths;
  if (width === null) return others;
  return { ...others, [column]: Math.min(Math.max(Math.round(width), columnLimits.min), columnLimits.max) };
}
