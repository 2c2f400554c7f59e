import type { Exchange } from '../http/exchange';
import type { HeaderList } from '../http/header-list';

/** By start; what starts at once by its content, so that the order of arrival does not matter. */
export function inOrder(exchanges: readonly Exchange[]): readonly Exchange[] {
  return [...exchanges].sort(compareExchanges);
}

export function compareExchanges(a: Exchange, b: Exchange): number {
  return (
    a.start - b.start ||
    compare(a.url, b.url) ||
    compare(a.method, b.method) ||
    a.duration - b.duration ||
    compare(a.handedOver ?? 0, b.handedOver ?? 0) ||
    compare(a.preflightFor ?? '', b.preflightFor ?? '') ||
    compare(a.resourceType ?? '', b.resourceType ?? '') ||
    compare(errorOf(a), errorOf(b)) ||
    compareHeaders(a.requestHeaders, b.requestHeaders) ||
    compareResponses(a, b)
  );
}

/** None at all is another than none reported. */
function errorOf({ error }: Exchange): string {
  return error === undefined ? 'unknown' : (error ?? '');
}

function compareResponses({ response: a }: Exchange, { response: b }: Exchange): number {
  if (a === null || b === null) return compare(Number(a === null), Number(b === null));
  return compare(a.status, b.status) || compare(a.mimeType, b.mimeType) || compareHeaders(a.headers, b.headers);
}

function compareHeaders(a: HeaderList, b: HeaderList): number {
  for (const [i, line] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const difference = compare(line.name, other.name) || compare(line.value, other.value);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
