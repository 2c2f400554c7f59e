import { extractHeaderListValues } from '../../fetch/extract-header-list-values';
import { say } from '../../report/text';
import { requestedHeaderNames } from '../../traffic/preflight';
import { type Adviser, requestLines, responseLines } from './adviser';
import type { Answer } from './answers';

/** https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name; no browser enforces it yet: https://crbug.com/1176753 */
export const authorizationUnderWildcard: Adviser = {
  title: 'Authorization is allowed by * only',
  find({ preflights }) {
    const seen = preflights.filter(isUnderWildcard);
    const [first] = seen;
    if (!first) return null;
    return {
      severity: 'fragile',
      confidence: 'certain',
      explain: say`The page sends ${'Authorization'}, and ${'Access-Control-Allow-Headers'} covers it by ${'*'} only. By the standard it must be named; browsers still let it pass, with a warning, and mean to stop.`,
      change: 'Add Authorization to Access-Control-Allow-Headers by name.',
      seen,
      evidence: [
        ...requestLines(first, 'Access-Control-Request-Headers'),
        ...responseLines(first, 'Access-Control-Allow-Headers'),
      ],
    };
  },
};

/** With credentials `*` is no wildcard, and the preflight fails anyway. */
function isUnderWildcard({ exchange, response, credentials }: Answer): boolean {
  if (!requestedHeaderNames(exchange).includes('authorization')) return false;
  const listed = extractHeaderListValues(response.headers, 'access-control-allow-headers');
  if (listed === null || listed === 'failure') return false;
  if (!listed.includes('*') || listed.some((name) => name.toLowerCase() === 'authorization')) return false;
  return credentials() !== 'include';
}
