import { lowerBound } from './sorted';

/** The time in which something can have to do with other things, in milliseconds; both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A list in the order of the starts of its items' spans, none of which is longer than `longest`. */
export interface Timeline<T> {
  readonly items: readonly T[];
  readonly kind: Kind<T>;
}

export interface Kind<T> {
  from(item: T): number;
  to(item: T): number;
  readonly longest: number;
}

/** The span, made as long as all that hangs together with it: what overlaps it, what overlaps that, and so on. */
export function cellAround(span: Span, timelines: readonly Timeline<unknown>[]): Span {
  let cell = span;
  for (;;) {
    const wider = timelines.reduce(widen, cell);
    if (wider.from === cell.from && wider.to === cell.to) return cell;
    cell = wider;
  }
}

/** Those whose spans start in a cell. */
export function within<T>({ items, kind }: Timeline<T>, { from, to }: Span): readonly T[] {
  const start = lowerBound(items, (item) => kind.from(item) < from);
  const end = lowerBound(items, (item) => kind.from(item) <= to);
  return items.slice(start, end);
}

function widen(span: Span, { items, kind }: Timeline<unknown>): Span {
  let { from, to } = span;
  const first = lowerBound(items, (item) => kind.from(item) < from);
  for (let i = first; i < items.length; i++) {
    if (kind.from(items[i]) > to) break;
    to = Math.max(to, kind.to(items[i]));
  }
  for (let i = first - 1; i >= 0; i--) {
    const start = kind.from(items[i]);
    if (start < from - kind.longest) break;
    const end = kind.to(items[i]);
    if (end >= from) from = start;
    to = Math.max(to, end);
  }
  return { from, to };
}
