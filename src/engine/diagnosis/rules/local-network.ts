import { isLocalNetworkError } from '../../http/exchange';
import { isLoopback } from '../../http/is-loopback';
import { originOf, parseOrigin } from '../../http/origin';
import { say } from '../../report/text';
import type { Check } from '../check';
import { nothing, type Rule } from './rule';

/** The browser stops the preflight by itself, whatever the server answers. */
export const localNetwork: Rule = {
  id: 'local-network',
  step: 'preflight-answered',
  applies: ({ exchange }) => isLocalNetworkError(exchange.error),
  chromium: (check) => (isInsecure(check) ? 'InsecureLocalNetwork' : 'LocalNetworkAccessPermissionDenied'),
  firefox: () => 'CORSDidNotSucceed',
  title: 'The page may reach the local network',
  brief: () => 'Local network not permitted',
  explain: (check) =>
    isInsecure(check)
      ? say`${originOf(check.url)} is on the local network or this machine, which the browser opens to pages on https only: ${check.origin} is not.`
      : say`${originOf(check.url)} is on the local network or this machine, and the user has not permitted ${check.origin} to reach it.`,
  change: (check) => (isInsecure(check) ? serveOverHttps : permit),
  evidence: () => [],
  parameter: nothing,
  spec: 'https://wicg.github.io/local-network-access/',
};

export const serveOverHttps = 'Serve the page over https; the browser then asks the user for permission.';

export const permit =
  'Permit local network access in the site’s settings, beside the address; a frame needs allow="local-network-access", too.';

/** The user is asked for trustworthy pages only. https://wicg.github.io/local-network-access/#secure-context-restriction */
function isInsecure({ origin }: Check): boolean {
  const page = parseOrigin(origin);
  return page?.scheme === 'http' && !isLoopback(page.host);
}
