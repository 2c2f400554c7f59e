import type { Exchange } from '../http/exchange';

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
    compare(content(a), content(b))
  );
}

/** Written out for exchanges alike in all else only. */
function content({ requestHeaders, response, error, resourceType }: Exchange): string {
  return JSON.stringify([requestHeaders, response, error ?? 'none', resourceType]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
