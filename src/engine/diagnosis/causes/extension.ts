import { get, linesOf } from '../../http/header-list';
import { say } from '../../report/text';
import { atPreflight, type Cause, type Evidence, stoppedBy } from './cause';

/**
 * Lists of methods that extensions which “unblock” CORS add to every response, by default.
 * https://github.com/balvin-perrie/Access-Control-Allow-Origin---Unblock
 */
const knownLists = new Set([
  'GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH',
  'GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH, PROPFIND, PROPPATCH, MKCOL, COPY, MOVE, LOCK',
]);

/**
 * Seen only where the capture holds the headers as an extension has left them. Chromium's DevTools shows those that the
 * server sent: there an extension shows by requests that pass, or fail, against what their headers say.
 */
export const alteredByExtension: Cause = (evidence) => {
  if (addsAMethodList(evidence)) {
    return {
      confidence: 'likely',
      explain: say`${'Access-Control-Allow-Methods'} has exactly the list that extensions for “unblocking” CORS add to every response: one of them is probably on, and changes what the server says.`,
      change: 'Switch the extension off and repeat the request; then look at what the server itself answers.',
    };
  }
  if (!isWildcardTwice(evidence)) return null;
  return {
    confidence: 'possible',
    explain: say`The second ${'Access-Control-Allow-Origin: *'} can come from an extension that “unblocks” CORS.`,
    change: 'Switch such an extension off and repeat the request.',
  };
};

/** On an answer that is no preflight's a server has no reason to send it; on one that fails anyway neither. */
function addsAMethodList(evidence: Evidence): boolean {
  const { headers, status } = evidence.response;
  if (!linesOf(headers, 'access-control-allow-methods').some(({ value }) => knownLists.has(value.trim()))) return false;
  return !atPreflight(evidence) || status >= 400;
}

function isWildcardTwice(evidence: Evidence): boolean {
  if (!stoppedBy(evidence, 'allow-origin-multiple')) return false;
  return /^\*(, *\*)+$/.test(get(evidence.response.headers, 'access-control-allow-origin') ?? '');
}
