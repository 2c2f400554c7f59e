import type { Exchange } from '../../http/exchange';
import { freshnessAt } from '../../http/freshness';
import { get } from '../../http/header-list';
import { isOrigin } from '../../policy/is-origin';
import { say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isFromSharedCache, variesByOrigin } from '../telling';
import { urlFactsOf } from '../url-facts';
import { atPreflight, type Cause, type Evidence, type Finding, stoppedBy } from './cause';

const change =
  'Send Vary: Origin with every response, also with those to requests without an Origin header; then empty the cache.';

/** A cache gives the answer for one page, or for none, to another. https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches */
export const varyMissing: Cause = (evidence) => {
  const { response, hop } = evidence;
  if (evidence.exchange.kept) return keptByBrowser(evidence, evidence.exchange.kept);
  if (atPreflight(evidence) || response.status >= 400 || variesByOrigin(response.headers)) return null;
  if (hop.method !== 'GET' && hop.method !== 'HEAD') return null;
  if (stoppedBy(evidence, 'allow-origin-mismatch')) return forAnother(evidence);
  return stoppedBy(evidence, 'allow-origin-missing') ? forNobody(evidence) : null;
};

/** The browser itself kept what it had been given for another page, or for none. */
function keptByBrowser(evidence: Evidence, kept: Exchange): Finding | null {
  const { server, origin, response, hop, exchange } = evidence;
  const asked = get(kept.requestHeaders, 'origin');
  const isForAnother = stoppedBy(evidence, 'allow-origin-mismatch');
  if (isForAnother && (asked === origin || asked !== get(response.headers, 'access-control-allow-origin'))) return null;
  if (!isForAnother && (asked !== null || !stoppedBy(evidence, 'allow-origin-missing'))) return null;
  const { echoed, goodWithoutCors } = factsOf(server);
  // What was asked anew got nothing either: first of all the server must let pages in.
  if (!server.hasCors && goodWithoutCors) return null;
  const { allowOrigins } = urlFactsOf(server, hop.url);
  const letsIn = echoed.has(origin) || allowOrigins.has(origin) || allowOrigins.has('*');
  const forWhom = isForAnother ? say`the page ${asked ?? ''}` : say`a request without an Origin, such as an image’s`;
  return {
    confidence: letsIn && exchange.ofPage && freshnessAt(kept, exchange.start) === 'fresh' ? 'certain' : 'likely',
    explain: say`The server was not asked: the browser had kept its answer to ${forWhom}, and without ${'Vary: Origin'} it does not know that this depends on the page.`,
    change,
  };
}

/** The server names each origin that asks, and this response names another. */
function forAnother({ server, origin, response, hop }: Evidence): Finding | null {
  const value = get(response.headers, 'access-control-allow-origin') ?? '';
  const { echoed, echoedBeyondPreflights } = factsOf(server);
  const cached = isFromSharedCache(response.headers);
  const namesBoth = echoed.has(value) && echoed.has(origin);
  const namesOneOf = echoed.has(origin) ? isOrigin(value) : echoed.has(value) && echoed.size > 1;
  if (!namesBoth && !(cached && namesOneOf)) return null;
  // Elsewhere on the server something else may answer, with an origin of its own; preflights, too, may have another layer.
  const isNamedHere = echoedBeyondPreflights.has(origin) && urlFactsOf(server, hop.url).allowOrigins.has(origin);
  return {
    confidence: cached && isNamedHere ? 'certain' : 'likely',
    explain: say`This is the answer for ${value}, out of a cache: the server names whoever asks, and without ${'Vary: Origin'} caches do not know that it depends on the page.`,
    change,
  };
}

/** The same URL is answered with the header elsewhere: here it was kept from a request that had no Origin. */
function forNobody({ server, origin, response, hop }: Evidence): Finding | null {
  const { allowOrigins, hasGetWithoutOrigin } = urlFactsOf(server, hop.url);
  const cached = isFromSharedCache(response.headers);
  if (!allowOrigins.has(origin) || !(cached || hasGetWithoutOrigin)) return null;
  return {
    confidence: cached ? 'certain' : 'likely',
    explain: say`The same URL is answered with ${`Access-Control-Allow-Origin: ${origin}`} at other times: this answer, out of a cache, was made for a request without an Origin, such as an image’s.`,
    change,
  };
}
