import type { Exchange } from './exchange';
import { type HeaderList, isNamed, withLine } from './header-list';

/** What a request's headers say of who asks, and how. Asked of every request, so both are found at once. */
export function fetchMetadata(headers: HeaderList): Pick<Exchange, 'origin' | 'fetchMode'> {
  let origin: string | null = null;
  let fetchMode: string | null = null;
  for (const header of headers) {
    if (isNamed(header, 'origin')) origin = withLine(origin, header);
    else if (isNamed(header, 'sec-fetch-mode')) fetchMode = withLine(fetchMode, header);
  }
  return { origin, fetchMode };
}
