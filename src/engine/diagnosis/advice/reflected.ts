import { groupBy } from '../../http/group-by';
import { isLoopback } from '../../http/is-loopback';
import { parseOrigin } from '../../http/origin';
import { siteOf } from '../../http/site';
import { say } from '../../report/text';
import { type Adviser, firstOfEach, requestLines, responseLines, some } from './adviser';
import type { Answer, Passed } from './answers';

/**
 * Origins that are named with credentials, one answer each. Those on this machine are left out: developers list them
 * beside others on purpose.
 */
function named({ all }: Passed): readonly Answer[] {
  const open = all.filter(({ allowsCredentials, allowOrigin, origin }) => {
    const host = parseOrigin(origin)?.host;
    return allowsCredentials && allowOrigin === origin && host !== undefined && !isLoopback(host);
  });
  return firstOfEach(open, ({ origin }) => origin);
}

function hostOf({ origin }: Answer): string {
  return parseOrigin(origin)?.host ?? '';
}

function evidenceOf(answers: readonly Answer[]) {
  return answers
    .slice(0, 3)
    .flatMap((answer) => [
      ...requestLines(answer, 'Origin'),
      ...responseLines(answer, 'Access-Control-Allow-Origin'),
      ...responseLines(answer, 'Access-Control-Allow-Credentials'),
    ]);
}

/** Different sites are each answered with their own name: a list of partners looks so, and so does a server that echoes. */
export const originReflected: Adviser = {
  title: 'Different sites are let in with credentials',
  find(passed) {
    const answers = named(passed);
    const sites = new Set(answers.map((answer) => siteOf(hostOf(answer))));
    if (sites.size < 2) return null;
    const origins = answers.map(({ origin }) => origin);
    return {
      severity: 'danger',
      confidence: sites.size > 2 ? 'likely' : 'possible',
      explain: say`The server answers ${some(origins)} each with its own name and ${'Access-Control-Allow-Credentials: true'}. If it does so for every origin, any site can read and change what a logged-in user can.`,
      change: 'Compare the origin with a list of exact origins, and answer with it only if it is in the list.',
      seen: passed.all.filter(({ origin, allowsCredentials }) => allowsCredentials && origins.includes(origin)),
      evidence: evidenceOf(answers),
    };
  },
};

/** Two sub-domains are a list; from three on it looks like a pattern. */
const fewest = 3;

/** Many sub-domains of one site: as safe as the weakest of them. */
export const subdomains: Adviser = {
  title: 'Many sub-domains are let in with credentials',
  find(passed) {
    const bySite = groupBy(firstOfEach(named(passed), hostOf), (answer) => siteOf(hostOf(answer)));
    const [largest] = [...bySite].sort(([, a], [, b]) => b.length - a.length);
    if (largest === undefined || largest[1].length < fewest) return null;
    const [site, answers] = largest;
    const origins = answers.map(({ origin }) => origin);
    return {
      severity: 'fragile',
      confidence: 'possible',
      explain: say`${some(origins)} are let in with credentials. If every sub-domain of ${site} is, one that was forgotten or taken over is enough to act for the user.`,
      change: 'List the origins that need it, each in full.',
      seen: passed.all.filter(({ origin, allowsCredentials }) => allowsCredentials && origins.includes(origin)),
      evidence: evidenceOf(answers),
    };
  },
};
