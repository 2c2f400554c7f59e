import type { HeaderList } from '../http/header-list';
import { isCorsSafelistedRequestHeader } from './cors-safelisted-request-header';

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names: sorted, lower-case, without doubles. */
export function corsUnsafeRequestHeaderNames(headers: HeaderList): readonly string[] {
  // 1. Let unsafeNames be a new list.
  const unsafeNames: string[] = [];
  // 2. Let potentiallyUnsafeNames be a new list.
  const potentiallyUnsafeNames: string[] = [];
  // 3. Let safelistValueSize be 0.
  let safelistValueSize = 0;
  // 4. For each header of headers:
  for (const header of headers) {
    // 1. If header is not a CORS-safelisted request-header, then append header's name to unsafeNames.
    if (!isCorsSafelistedRequestHeader(header)) unsafeNames.push(header.name);
    // 2. Otherwise, append header's name to potentiallyUnsafeNames and increase safelistValueSize.
    else {
      potentiallyUnsafeNames.push(header.name);
      safelistValueSize += header.value.length;
    }
  }
  // 5. If safelistValueSize is greater than 1024, then append the potentially unsafe names, too.
  if (safelistValueSize > 1024) unsafeNames.push(...potentiallyUnsafeNames);
  // 6. Return the result of convert header names to a sorted-lowercase set with unsafeNames.
  return [...new Set(unsafeNames.map((name) => name.toLowerCase()))].sort();
}
