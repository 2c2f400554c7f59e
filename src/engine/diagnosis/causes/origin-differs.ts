import { compareOrigins, type OriginPart } from '../../http/compare-origins';
import { get } from '../../http/header-list';
import { isLoopback } from '../../http/is-loopback';
import { parseOrigin } from '../../http/origin';
import { isOrigin } from '../../policy/is-origin';
import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isFromSharedCache, variesByOrigin } from '../telling';
import { atPreflight, type Cause, type Evidence, isKeptOut, isOfPageWithoutOrigin, stoppedBy } from './cause';
import { leadsToLogin } from './login';

function allowed({ response }: Evidence): string {
  return get(response.headers, 'access-control-allow-origin') ?? '';
}

/** The first thing that differs decides: the parts are in order of weight. */
function differsBy(evidence: Evidence, part: OriginPart): boolean {
  if (!stoppedBy(evidence, 'allow-origin-mismatch') || evidence.origin === 'null') return false;
  return compareOrigins(evidence.origin, allowed(evidence)).parts[0] === part;
}

/** The server is seen to answer several origins, or this one, with their own names: then what it says is not fixed. */
function namesWhoAsks({ server, origin }: Evidence): boolean {
  const { echoed } = factsOf(server);
  return echoed.size > 1 || echoed.has(origin);
}

/** A shared cache gave what can be the answer to the page that it names. Not every one heeds `Vary`. */
function isPerhapsKept(evidence: Evidence): boolean {
  return isOrigin(allowed(evidence)) && !atPreflight(evidence) && isFromSharedCache(evidence.response.headers);
}

/** The server says that it looks at the origin, and yet gives this page the name of another. */
function isChosen(evidence: Evidence): boolean {
  return isOrigin(allowed(evidence)) && variesByOrigin(evidence.response.headers);
}

/** Whom the server lets in, as far as it tells. */
function letsIn(evidence: Evidence): Text {
  const value = allowed(evidence);
  if (namesWhoAsks(evidence)) return say`The server lets in several origins, here ${value}`;
  return isChosen(evidence)
    ? say`The server goes by the origin that asks (${'Vary: Origin'}), and lets in ${value} here`
    : say`The server lets in ${value}`;
}

function differs(part: OriginPart, explain: (evidence: Evidence) => Text): Cause {
  return (evidence) => {
    if (!differsBy(evidence, part)) return null;
    const list = `List the exact origin ${evidence.origin}`;
    if (isPerhapsKept(evidence))
      return {
        confidence: 'likely',
        explain: say`${explain(evidence)} Or the cache that answered had kept this for a page of that origin.`,
        change: `${list}, and empty the cache; it must heed Vary: Origin.`,
      };
    return {
      confidence: namesWhoAsks(evidence) || isChosen(evidence) ? 'likely' : 'certain',
      explain: explain(evidence),
      change: `${list}.`,
    };
  };
}

export const originScheme = differs(
  'scheme',
  (evidence) => say`${letsIn(evidence)}; the page runs with another scheme.`,
);
export const originPort = differs('port', (evidence) =>
  parseOrigin(allowed(evidence))?.port === parseOrigin(evidence.origin)?.port
    ? say`${letsIn(evidence)}. That is this page’s port, but browsers leave out 80 for http and 443 for https.`
    : say`${letsIn(evidence)}; the page runs on another port. Browsers leave out 80 for http and 443 for https, and send every other port.`,
);
export const originHost = differs('host', (evidence) => say`${letsIn(evidence)}; the page runs on another host.`);
export const originCase = differs('letter case', () =>
  plain('The origin is listed with capital letters; browsers send it in lower case, and every character counts.'),
);
export const originTrailingSlash = differs('trailing slash', () =>
  plain('The origin is listed with a slash at its end; an origin has none.'),
);
export const originPath = differs('path', () =>
  plain('A URL with a path is listed; an origin ends after the host and port.'),
);

export const originLoopbackAlias: Cause = (evidence) => {
  if (!stoppedBy(evidence, 'allow-origin-mismatch')) return null;
  const page = parseOrigin(evidence.origin);
  const listed = parseOrigin(allowed(evidence));
  if (!page || !listed || page.host === listed.host || !isLoopback(page.host) || !isLoopback(listed.host)) return null;
  return {
    confidence: 'certain',
    explain: say`${page.host} and ${listed.host} are the same machine, but different origins.`,
    change: `List ${evidence.origin}, too, or open the page on ${allowed(evidence)}.`,
  };
};

export const originNull: Cause = (evidence) => {
  if (evidence.origin !== 'null' || !isKeptOut(evidence)) return null;
  const isRedirected = evidence.problem.hop > 0;
  if (isRedirected && (!isOfPageWithoutOrigin(evidence) || leadsToLogin(evidence))) return null;
  const orWithout = stoppedBy(evidence, 'allow-origin-wildcard-with-credentials')
    ? 'give the frame allow-same-origin, or send the request without credentials'
    : 'or give the frame allow-same-origin';
  return {
    // Before the redirect it was let in, such as everybody is.
    confidence: isRedirected ? 'likely' : 'certain',
    explain: say`The page has no origin of its own (${'Origin: null'}), as in a sandboxed frame, a file or a data: URL.`,
    change: `Serve the page over http or https, ${orWithout}; do not allow null.`,
  };
};

/** What is written in the header, and is no origin. */
const noOrigins: readonly OriginPart[] = ['null', 'not an origin', 'user name', '// after the scheme'];

export const originNotUrl: Cause = (evidence) => {
  if (evidence.origin === 'null') return null;
  if (!stoppedBy(evidence, 'allow-origin-invalid') && !noOrigins.some((part) => differsBy(evidence, part))) return null;
  return {
    confidence: 'certain',
    explain: say`The server is set to ${allowed(evidence) || '(nothing)'}, which is not an origin.`,
    change: `Write it as the browser does: ${evidence.origin}.`,
  };
};

export const originWildcardPattern: Cause = (evidence) => {
  const value = allowed(evidence);
  if (
    evidence.origin === 'null' ||
    !value.includes('*') ||
    value === '*' ||
    /[\s,]/.test(value) ||
    !stoppedBy(evidence, 'allow-origin-mismatch', 'allow-origin-invalid')
  )
    return null;
  return {
    confidence: 'certain',
    explain: say`The server sends the pattern ${value} itself. Patterns work in a server’s configuration only; in the header they are letters.`,
    change: `Send the origin of the page that asks: ${evidence.origin}.`,
  };
};
