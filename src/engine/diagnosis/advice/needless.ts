import { isCorsSafelistedMethod } from '../../fetch/cors-safelisted-method';
import { extractHeaderListValues } from '../../fetch/extract-header-list-values';
import { isForbiddenRequestHeaderName } from '../../fetch/forbidden-request-header-name';
import { groupBy } from '../../http/group-by';
import { isOnlyOfServers } from '../../http/server-only-header';
import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { requestedHeaderNames } from '../../traffic/preflight';
import { members } from '../check';
import { type Adviser, responseLines, some } from './adviser';
import type { Answer } from './answers';

interface AllowList {
  readonly title: string;
  readonly header: string;
  /** What a wildcard does. */
  readonly wildcard: string;
  /** What an answered preflight had asked for. */
  readonly asked: (preflight: Answer) => readonly string[];
  /** A name as it is compared. */
  readonly key: (name: string) => string;
  /** Why a name that no preflight asked for is in vain. */
  readonly why: (key: string) => Why;
}

/** After “which”, for one name and for several. */
type Why = readonly [one: string, several: string];

const unasked: Why = ['no request in this capture asks for', 'no request in this capture asks for'];
const always: Why = ['is always allowed', 'are always allowed'];

/** What is allowed and nobody asks for: the less a server allows, the less there is to attack. */
function needless(list: AllowList): Adviser {
  const { title, header, asked, key } = list;
  const name = header.toLowerCase();
  return {
    title,
    find({ preflights }) {
      const wanted = new Set(preflights.flatMap(asked).map(key));
      const inVain = (preflight: Answer) => listedIn(preflight, name).filter((each) => !wanted.has(key(each)));
      const seen = preflights.filter((preflight) => inVain(preflight).length > 0);
      const [first] = seen;
      if (!first) return null;
      const names = [...new Map(seen.flatMap(inVain).map((each) => [key(each), each])).values()].sort();
      const isWildcard = seen.some(
        (preflight) => listedIn(preflight, name).includes('*') && preflight.credentials() !== 'include',
      );
      const toList = [...wanted].filter((each) => list.why(each) === unasked).sort();
      return {
        severity: 'note',
        confidence: isWildcard ? 'certain' : 'possible',
        explain: isWildcard ? say`${header} says ${'*'}: ${plain(list.wildcard)}.` : explain(list, names),
        change: `List in ${header} only what pages ask for${toList.length === 0 ? '' : `, here ${toList.join(', ')}`}.`,
        seen,
        evidence: responseLines(first, header, members(inVain(first))),
      };
    },
  };
}

function listedIn({ response }: Answer, name: string): readonly string[] {
  const listed = extractHeaderListValues(response.headers, name);
  return listed === 'failure' || listed === null ? [] : listed;
}

/** The names, those with the same reason together. */
function explain({ header, key, why }: AllowList, names: readonly string[]): Text {
  const groups = groupBy(names, (name) => why(key(name)));
  const parts = [...groups].map(
    ([[one, several], of]) => say`${some(of)}, which ${plain(of.length === 1 ? one : several)}`,
  );
  const listed = parts.reduce((text, part) => say`${text}; ${part}`);
  return say`${header} lists ${listed}.`;
}

export const methodsNeedless: Adviser = needless({
  title: 'More methods are allowed than asked for',
  header: 'Access-Control-Allow-Methods',
  wildcard: 'every method is allowed',
  asked: ({ method }) => [method],
  key: (name) => name,
  why: (name) => (isCorsSafelistedMethod(name) ? always : unasked),
});

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header: those whose usual values never need a preflight. */
const safelisted = new Set(['accept', 'accept-language', 'content-language']);
const ofServers: Why = ['only servers send', 'only servers send'];
const ofBrowsers: Why = ['only the browser itself can set', 'only the browser itself can set'];

export const headersNeedless: Adviser = needless({
  title: 'More request headers are allowed than asked for',
  header: 'Access-Control-Allow-Headers',
  wildcard: 'every request header is allowed',
  asked: ({ exchange }) => requestedHeaderNames(exchange),
  key: (name) => name.toLowerCase(),
  why: (name) => {
    if (isOnlyOfServers(name)) return ofServers;
    if (isForbiddenRequestHeaderName(name)) return ofBrowsers;
    return safelisted.has(name) ? always : unasked;
  },
});
