import type { CredentialsMode } from '../fetch/request';
import { blockedError, type Exchange, isLocalNetworkError } from '../http/exchange';
import { get, has } from '../http/header-list';
import { isRedirectToNoUrl, locationUrl } from '../http/location-url';
import type { Chain, Hop } from '../traffic/chain';
import { wasSent } from '../traffic/look';
import { requestedHeaderNames } from '../traffic/preflight';
import { isProvisional } from '../traffic/provisional';
import { redirectTarget } from '../traffic/redirect-target';
import type { Evaluated, Kinds } from './evaluate';

/** The credentials mode that the wire proves, null if it does not tell. */
export function provenCredentials(chain: Chain, kinds: Kinds): CredentialsMode | null {
  return chain.hops.some((hop, i) => kinds[i] === 'cors' && sendsCredentials(hop)) ? 'include' : null;
}

/**
 * A request to another origin carries cookies, or an Authorization header that no script set, with credentials only. Beacons
 * always have them. https://w3c.github.io/beacon/#sec-processing-model
 */
function sendsCredentials(hop: Hop): boolean {
  if (hop.exchange === null) return false;
  const headers = hop.exchange.requestHeaders;
  if (hop.exchange.resourceType === 'ping' || has(headers, 'cookie')) return true;
  return (
    hop.preflight !== null &&
    has(headers, 'authorization') &&
    !requestedHeaderNames(hop.preflight).includes('authorization')
  );
}

/**
 * Whether what the browser did next fits the prediction that it stops there (null: nowhere).
 * Elimination decides much: what was sent has passed its preflight, what was not sent was refused.
 */
export function isConsistent(chain: Chain, stop: Evaluated | null): boolean {
  if (stop === null) return (!wasBlocked(chain) || mayRefuseRedirect(chain)) && !listsRefusedTarget(chain);
  const hop = chain.hops[stop.hop];
  if (!hop) return false;
  const hopsAfter = chain.hops.length - 1 - stop.hop;
  const isRedirectScheme = stop.result.step === 'redirect-scheme';
  if (hopsAfter > 0) {
    // Chromium lists what a redirect to another scheme leads to, though it refuses to go there.
    if (isRedirectScheme && wasBlocked(chain)) return true;
    return hopsAfter === 1 && stop.at === 'actual' && listsRefusedTarget(chain);
  }
  if (isRedirectScheme) return true;
  if (stop.at === 'preflight') {
    const isKnown = stop.result.step !== 'preflight-answered' || saysWhy(hop.preflight);
    return isKnown && (hop.exchange === null || !wasSent(hop.exchange));
  }
  return hop.exchange?.error !== null;
}

/** Whether Firefox lists what a redirect leads to, though CORS stopped at the redirect. */
function listsRefusedTarget(chain: Chain): boolean {
  return chain.hops.length > 1 && wasNeverSent(lastHop(chain));
}

/** Whether Firefox lists it, and did not begin to send it. */
function wasNeverSent({ exchange, preflight }: Hop): boolean {
  if (!exchange || exchange.response || exchange.error !== undefined) return false;
  return preflight === null && exchange.origin === null;
}

/** Whether it leads a page on https to http: Firefox refuses that before it looks at the redirect's headers. */
function isMixedContent(chain: Chain): boolean {
  const last = lastHop(chain);
  if (!last.exchange || last.exchange.error !== undefined) return false;
  const target = wasNeverSent(last) ? last.url : redirectTarget(last.exchange)?.url;
  if (!target?.startsWith('http:')) return false;
  const [first] = chain.hops;
  const referrer = get(first.exchange?.requestHeaders ?? [], 'referer');
  return [first.origin, referrer].some((page) => page?.startsWith('https:'));
}

/** Whether the browser reports the failure that CORS gives. */
export function wasBlocked(chain: Chain): boolean {
  return lastHop(chain).exchange?.error === blockedError;
}

/** Whether a response is a redirect, wherever it leads. */
export function leadsOn({ url, response }: Exchange): boolean {
  return response !== null && locationUrl(url, response) !== null;
}

/**
 * Whether the page may have made a redirect a failure (`redirect: "error"`), which looks like one of CORS. CORS is asked
 * first: https://fetch.spec.whatwg.org/#concept-http-fetch steps 4.4 and 6
 */
export function mayRefuseRedirect(chain: Chain): boolean {
  const { exchange } = lastHop(chain);
  return exchange !== null && wasBlocked(chain) && leadsOn(exchange);
}

/**
 * Whether the page was given a redirect in place of what it leads to (`redirect: "manual"`). Chromium lists that as cancelled,
 * and has not sent it. What the page itself cancels has mostly been sent.
 */
export function keepsRedirect({ hops }: Chain): boolean {
  const last = hops[hops.length - 1]?.exchange;
  const before = hops[hops.length - 2]?.exchange;
  if (!last || !before || last.error !== 'net::ERR_ABORTED' || last.resourceType !== 'fetch') return false;
  // Requests of workers look as if they had not been sent.
  return isProvisional(last) && !isProvisional(before);
}

/** The last hop that a server was asked for. */
export function lastAsked(chain: Chain): Hop {
  return (keepsRedirect(chain) && chain.hops[chain.hops.length - 2]) || lastHop(chain);
}

/** These stand for the names of errors, of which Firefox gives none. */
const unansweredPreflight = 'No answer to the preflight';
const redirectToNoUrl = 'Redirect to no URL';

/** Whether it is known what became of a preflight without an answer. Chromium delivers some without anything of it. */
function saysWhy(preflight: Exchange | null): boolean {
  return preflight?.error !== null && preflight?.error !== blockedError;
}

/** The network error that ended the chain, null if there was none or the capture does not tell. */
export function networkError(chain: Chain): string | null {
  const { exchange, preflight } = lastHop(chain);
  if (preflight?.response === null && preflight.error === undefined) return unansweredPreflight;
  if (exchange?.error === undefined && exchange?.response && isRedirectToNoUrl(exchange.url, exchange.response))
    return redirectToNoUrl;
  if (isMixedContent(chain)) return 'mixed-content';
  if (keepsRedirect(chain)) return null;
  // A request whose preflight the network failed has the same error, or the one that CORS gives.
  if (exchange === null || (exchange.error === blockedError && !wasSent(exchange))) return errorOfPreflight(preflight);
  // Chromium's error for what it stops before it is sent has no name; with a response it says nothing.
  if (exchange.error === '') return exchange.response ? null : '';
  return exchange.error === blockedError ? null : (exchange.error ?? null);
}

function errorOfPreflight(preflight: Exchange | null): string | null {
  if (preflight === null || preflight.response || !saysWhy(preflight)) return null;
  return isLocalNetworkError(preflight.error) ? null : (preflight.error ?? null);
}

export function lastHop(chain: Chain): Hop {
  return chain.hops[chain.hops.length - 1] ?? chain.hops[0];
}

/** Whether the capture has an answer that tells something: a browser that says how it ended, or its headers. */
export function isAnswered({ error, response }: Exchange): boolean {
  return response !== null && (error !== undefined || response.headers.length > 0);
}

/** Whether the chain ends with a redirect that was followed: what came of it is not in the capture. */
export function endsInRedirect(chain: Chain): boolean {
  const { exchange } = lastHop(chain);
  const target = exchange && redirectTarget(exchange);
  return target !== null && /^https?:/.test(target.url);
}
