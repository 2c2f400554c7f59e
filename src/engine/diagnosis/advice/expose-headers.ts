import { corsFilteredHeaders } from '../../fetch/cors-filtered-response';
import { extractHeaderListValues } from '../../fetch/extract-header-list-values';
import { linesOf } from '../../http/header-list';
import { isRedirectStatus } from '../../http/status';
import { plain, say } from '../../report/text';
import { type Adviser, responseLines, some } from './adviser';
import type { Answer } from './answers';

const header = 'Access-Control-Expose-Headers';

/** Response headers that scripts are written to read. Others, such as Date and Server, nobody misses. */
const wanted =
  /^(x-total(-count|-pages)?|x-count|x-pagination|pagination-.*|link|etag|location|operation-location|content-disposition|content-range|retry-after|x-request-id|request-id|x-correlation-id|(x-)?ratelimit(-.*)?|x-rate-limit-.*|deprecation|sunset)$/;

/** What a page asks for and cannot read: to scripts such a header is not there. */
export const exposeHeaders: Adviser = {
  title: 'Response headers that the page cannot read',
  find({ actuals }) {
    const seen = actuals.filter((answer) => hiddenIn(answer).length > 0);
    const [first] = seen;
    if (!first) return null;
    const names = namesOf(seen);
    const isWildcard = listed(first).includes('*');
    return {
      severity: 'note',
      confidence: 'certain',
      explain: isWildcard
        ? say`Scripts cannot read ${some(names)}: with credentials ${`${header}: *`} does not count.`
        : say`Scripts cannot read ${some(names)}: ${header} ${plain(listed(first).length === 0 ? 'is not sent' : 'does not name it')}.`,
      change: `If the page needs them, send ${header}: ${[...listed(first).filter((name) => name !== '*'), ...names].join(', ')}.`,
      seen,
      evidence: [...hiddenIn(first).flatMap((name) => responseLines(first, name)), ...responseLines(first, header)],
    };
  },
};

/** The interesting headers that scripts cannot read; of a redirect nobody reads any. */
function hiddenIn({ response, credentials }: Answer): readonly string[] {
  if (isRedirectStatus(response.status)) return [];
  const asked = response.headers.filter(({ name }) => wanted.test(name.toLowerCase()));
  if (asked.length === 0) return [];
  const exposing = linesOf(response.headers, header);
  // The mode matters to `*` only.
  const isOpen = exposing.some(({ value }) => value.includes('*')) && credentials() !== 'include';
  const readable = corsFilteredHeaders([...asked, ...exposing], isOpen ? 'omit' : 'include');
  return asked.filter((line) => !readable.includes(line)).map(({ name }) => name);
}

/** Without doubles, in the spelling that came first. */
function namesOf(answers: readonly Answer[]): readonly string[] {
  const names = new Map<string, string>();
  for (const name of answers.flatMap(hiddenIn)) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

function listed({ response }: Answer): readonly string[] {
  const names = extractHeaderListValues(response.headers, header.toLowerCase());
  return names === null || names === 'failure' ? [] : names;
}
