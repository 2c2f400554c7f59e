import { type HeaderList, linesOf, normalize } from '../http/header-list';
import { remember } from '../http/remember';
import { isToken } from '../http/token';

/**
 * The members of a header whose value is a list of tokens (Access-Control-Allow-Methods, -Headers, -Expose-Headers):
 * null if there is no such header, 'failure' if a line is not such a list. Empty members are allowed.
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractHeaderListValues(headers: HeaderList, name: string): readonly string[] | null | 'failure' {
  // 1. If list does not contain name, then return null.
  const lines = linesOf(headers, name);
  const [first] = lines;
  if (first === undefined) return null;
  // 2. If the ABNF for name allows a single header and list contains more than one, then return failure: lists allow several.
  if (lines.length === 1) return extractHeaderValues(first.value);
  // 3. Let values be an empty list.
  const values: string[] = [];
  // 4. For each header that list contains whose name is name:
  for (const line of lines) {
    // 1. Let extract be the result of extracting header values from header.
    const extract = extractHeaderValues(line.value);
    // 2. If extract is failure, then return failure.
    if (extract === 'failure') return 'failure';
    // 3. Append each value in extract, in order, to values.
    values.push(...extract);
  }
  // 5. Return values.
  return values;
}

/** https://fetch.spec.whatwg.org/#extract-header-values, for lists of tokens. A server says the same all the time. */
const extractHeaderValues = remember((value): readonly string[] | 'failure' => {
  const members = value
    .split(',')
    .map(normalize)
    .filter((member) => member !== '');
  return members.every(isToken) ? members : 'failure';
});
