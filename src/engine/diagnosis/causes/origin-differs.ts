import { get } from '../../http/header-list';
import { compareOrigins, isLoopback, type OriginPart, parseOrigin } from '../../http/origin';
import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { type Cause, type Evidence, stoppedBy } from './cause';

function allowed({ response }: Evidence): string {
  return get(response.headers, 'access-control-allow-origin') ?? '';
}

/** The first thing that differs decides: the parts are in order of weight. */
function differsBy(evidence: Evidence, part: OriginPart): boolean {
  if (!stoppedBy(evidence, 'allow-origin-mismatch') || evidence.origin === 'null') return false;
  return compareOrigins(evidence.origin, allowed(evidence)).parts[0] === part;
}

function differs(part: OriginPart, explain: (evidence: Evidence) => Text): Cause {
  return (evidence) =>
    differsBy(evidence, part)
      ? {
          confidence: 'certain',
          explain: explain(evidence),
          change: `List the exact origin ${evidence.origin}.`,
        }
      : null;
}

export const originScheme = differs(
  'scheme',
  (evidence) => say`The server has the fixed origin ${allowed(evidence)}; the page runs with another scheme.`,
);
export const originPort = differs(
  'port',
  (evidence) =>
    say`The server has the fixed origin ${allowed(evidence)}; the page runs on another port. Only 80 for http and 443 for https may be left out.`,
);
export const originHost = differs(
  'host',
  (evidence) => say`The server has the fixed origin ${allowed(evidence)} and not this page’s.`,
);
export const originCase = differs('case', () =>
  plain('The origin is listed in upper case; browsers send it in lower case, and every character counts.'),
);
export const originTrailingSlash = differs('trailing-slash', () =>
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
  if (evidence.origin !== 'null' || evidence.problem.hop > 0) return null;
  if (!stoppedBy(evidence, 'allow-origin-mismatch', 'allow-origin-missing')) return null;
  return {
    confidence: 'certain',
    explain: say`The page has no origin of its own (${'Origin: null'}), as in a sandboxed frame, a file or a data: URL.`,
    change: 'Serve the page over http or https, or give the frame allow-same-origin; do not allow null.',
  };
};

export const originNotUrl: Cause = (evidence) => {
  if (!stoppedBy(evidence, 'allow-origin-invalid')) return null;
  return {
    confidence: 'certain',
    explain: say`The server is set to ${allowed(evidence) || '(nothing)'}, which is not an origin.`,
    change: `Write it as the browser does: ${evidence.origin}.`,
  };
};

export const originWildcardPattern: Cause = (evidence) => {
  const value = allowed(evidence);
  if (
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
