import { corsCheck } from '../../fetch/cors-check';
import { isOkStatus } from '../../http/status';
import type { CauseReport } from '../../report/report';
import { plain, say } from '../../report/text';
import type { Hop } from '../../traffic/chain';
import { looksLikeNoCors, requestKind } from '../../traffic/request-kind';
import type { Diagnosis } from '../diagnose';
import { changeAfter } from '../network-error-changes';
import { networkErrorOf } from '../network-errors';
import { lastHop, leadsOn, networkError, wasBlocked } from '../observe';
import { perhapsLocalNetwork } from './local-network';

/**
 * Why a request ended as it did where no failed check explains it: the network failed, or what the browser did is at odds
 * with the headers. null where there is nothing to explain.
 */
export function causeOutside({ chain, verdict }: Diagnosis): CauseReport | null {
  const error = networkError(chain);
  if (error !== null && verdict === 'not-cors') {
    const { meaning } = networkErrorOf(error);
    return { code: 'not-cors', confidence: 'certain', ...plain(meaning), change: changeAfter(error) };
  }
  const hop = lastHop(chain);
  if (verdict === 'not-cors' && passedAgainstHeaders(hop)) return unblocked;
  if (verdict !== 'unknown' || !wasBlocked(chain)) return null;
  const { exchange } = hop;
  if (exchange?.response == null) return perhapsLocalNetwork(hop);
  // With `redirect: "error"` the page itself asked for the failure.
  return exchange.response.headers.length > 0 && !leadsOn(exchange) ? spoilt : null;
}

/**
 * DevTools of Chromium shows the headers as they came from the server; extensions change them after that, and the browser
 * judges what they have made of them. Seen with declarativeNetRequest, Chromium 156.
 */
const unblocked: CauseReport = {
  code: 'altered-by-extension',
  confidence: 'likely',
  ...say`By the headers that the server sent, the browser should have blocked this, and it did not: an extension that “unblocks” CORS is on, or the browser was started with ${'--disable-web-security'}. Other users will be blocked.`,
  change: 'Switch the extension off and repeat the request, to see what the server itself answers.',
};

const spoilt: CauseReport = {
  code: 'altered-by-extension',
  confidence: 'possible',
  ...plain(
    'The headers here are those that the server sent, and they pass. An extension that changes CORS headers does so after DevTools has seen them, for example by adding a second Access-Control-Allow-Origin.',
  ),
  change: 'Repeat the request in a window without extensions.',
};

/** A request in mode cors whose response was given to the page although it fails the CORS check. */
function passedAgainstHeaders(hop: Hop): boolean {
  const { exchange, origin } = hop;
  if (exchange?.error !== null || !exchange.response || origin === null || requestKind(hop) !== 'cors') return false;
  if (!isOkStatus(exchange.response.status) || exchange.response.headers.length === 0) return false;
  // Pages of extensions may read what their permissions name, whatever the headers say.
  if (!/^https?:/.test(origin) || looksLikeNoCors(hop)) return false;
  const steps = corsCheck({ origin, credentials: 'omit' }, exchange.response.headers);
  return steps.some(({ outcome }) => outcome === 'fail');
}
