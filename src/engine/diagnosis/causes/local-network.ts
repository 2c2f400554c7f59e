import { get } from '../../http/header-list';
import { isLoopback } from '../../http/is-loopback';
import { parseOrigin } from '../../http/origin';
import type { CauseReport, Problem } from '../../report/report';
import { plain } from '../../report/text';
import type { Hop } from '../../traffic/chain';
import { isProvisional } from '../../traffic/provisional';
import { permit, serveOverHttps } from '../rules/local-network';

/** The browser stopped the preflight of a request to the local network. */
export function ofLocalNetwork({ change }: Problem): CauseReport {
  return {
    code: 'local-network',
    confidence: 'certain',
    ...plain(
      'The browser decides this, whatever the server answers: no change of the server lets the request through.',
    ),
    change,
  };
}

/**
 * A request without a preflight is stopped there without a trace: it was not sent, and its error has no name. Other requests
 * can end so, too; null if the address or the page is not one of which it is likely.
 */
export function perhapsLocalNetwork({ exchange, preflight, url }: Hop): CauseReport | null {
  if (!exchange?.ofPage || preflight || !isProvisional(exchange)) return null;
  const page = parseOrigin(get(exchange.requestHeaders, 'referer') ?? '');
  // From this machine every network may be asked.
  if (page === null || isLoopback(page.host) || !isLocal(parseOrigin(url)?.host ?? '')) return null;
  return {
    code: 'local-network',
    confidence: 'possible',
    ...plain(
      'It was not sent, and the address is on the local network or this machine: probably the browser does not let the page reach that (Local Network Access).',
    ),
    change: page.scheme === 'http' ? serveOverHttps : permit,
  };
}

/** https://wicg.github.io/local-network-access/#ip-address-space-section */
function isLocal(host: string): boolean {
  return isLoopback(host) || /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cde])|\.local$/.test(host);
}
