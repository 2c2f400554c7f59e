import type { Exchange } from '../../http/exchange';
import { has } from '../../http/header-list';
import { say } from '../../report/text';
import { isPreflight } from '../../traffic/preflight';
import { factsOf } from '../server-facts';
import type { Cause, Evidence } from './cause';

/**
 * Every URL answers 500, also what runs no code: not one request fails, but the site. IIS cannot read its configuration
 * (500.19), or the application does not start (500.30).
 * https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-error-500-19-webpage
 */
export const configBroken: Cause = (evidence) => {
  const failing = brokenWith(evidence);
  if (failing === null) return null;
  return {
    confidence: runsNoCode(failing) && !readsConfig(failing) ? 'likely' : 'possible',
    explain: say`Every URL of ${evidence.server.origin} answers ${500}: IIS cannot read the web.config (500.19), or the application fails whatever is asked. That error comes first; CORS headers are missing because nothing sets them.`,
    change:
      'Open the URL on the server itself to see the sub-status. 500.19: undo the last change of web.config, then look for a section twice, an add without its remove, a locked section or a module that is not installed.',
  };
};

/** The answers of a site that fails as a whole, null if this request is none of them or it may be this URL alone. */
export function brokenWith({ server, exchange }: Evidence): readonly Exchange[] | null {
  const { broken } = factsOf(server);
  return broken.has(exchange) ? wholeSite(broken) : null;
}

/** By the set: every request of a broken site asks for it. */
const sites = new WeakMap<ReadonlySet<Exchange>, readonly Exchange[] | null>();

function wholeSite(broken: ReadonlySet<Exchange>): readonly Exchange[] | null {
  const known = sites.get(broken);
  if (known !== undefined) return known;
  const exchanges = [...broken];
  const site = new Set(exchanges.map(({ url }) => url)).size < 2 ? null : exchanges;
  sites.set(broken, site);
  return site;
}

const staticFile = /\.(css|m?js|map|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|txt)(\?|$)/i;

/** Static files and preflights are answered before an application’s own code. */
export function runsNoCode(failing: readonly Exchange[]): boolean {
  return failing.some((exchange) => isPreflight(exchange) || staticFile.test(exchange.url));
}

/** `X-Powered-By` is a custom header of IIS’s own configuration: it comes only if that could be read. */
export function readsConfig(failing: readonly Exchange[]): boolean {
  return failing.some(({ response }) => response !== null && has(response.headers, 'x-powered-by'));
}
