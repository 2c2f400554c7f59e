import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { factsOf, type ServerFacts } from '../server-facts';
import { isFromSharedCache, isMadeForCaches, isNotStored, variesByOrigin } from '../telling';
import { type Adviser, requestLines, responseLines, some } from './adviser';
import type { Answer } from './answers';

/**
 * An answer made for one origin that caches may give to another. https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 * A server that sends one fixed origin to everybody needs no Vary.
 */
export const varyMissing: Adviser = {
  title: 'Vary: Origin is missing',
  find({ server, actuals }) {
    const facts = factsOf(server);
    const { fixed } = facts;
    const seen = actuals.filter((answer) => isForOneOrigin(answer) && !fixed.has(answer.allowOrigin));
    const first = seen.find(({ response }) => isMadeForCaches(response.headers)) ?? seen[0];
    if (!first) return null;
    const proven = facts.echoed.size > 1 || facts.bareWithoutOrigin;
    const cacheable = isMadeForCaches(first.response.headers);
    return {
      severity: proven || cacheable ? 'fragile' : 'note',
      confidence: proven ? 'certain' : cacheable ? 'likely' : 'possible',
      explain: explain(first, facts),
      change: 'Send Vary: Origin with every response, also with those to requests without an Origin header.',
      seen,
      evidence: [
        ...requestLines(first, 'Origin'),
        ...responseLines(first, 'Access-Control-Allow-Origin'),
        ...responseLines(first, 'Vary'),
        ...responseLines(first, 'Cache-Control').filter(({ value }) => value !== null),
      ],
    };
  },
};

function explain({ allowOrigin, response }: Answer, { echoed, bareWithoutOrigin }: ServerFacts): Text {
  const then = plain('a cache can hand the answer for one page to another, which the browser then blocks.');
  if (echoed.size > 1)
    return say`The server answers ${some([...echoed].sort())} each with its own name, and without ${'Vary: Origin'} ${then}`;
  if (bareWithoutOrigin)
    return say`The server names ${allowOrigin} only where a request has an Origin, and without ${'Vary: Origin'} ${then}`;
  if (isFromSharedCache(response.headers))
    return say`A cache between answered with ${allowOrigin}. If the server names other origins to other pages, without ${'Vary: Origin'} ${then}`;
  return say`The answer is for ${allowOrigin}. If the server names other origins to other pages, without ${'Vary: Origin'} ${then}`;
}

/** Caches keep answers to GET and HEAD only; preflights have a cache of their own, which goes by origin. */
function isForOneOrigin({ method, origin, allowOrigin, response }: Answer): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return allowOrigin === origin && !variesByOrigin(response.headers) && !isNotStored(response.headers);
}
