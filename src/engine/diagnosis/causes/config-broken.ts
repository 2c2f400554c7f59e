import { say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isOfIis } from './answered-by';
import type { Cause } from './cause';

/**
 * Whatever is asked is answered 500, also what runs no code: not one request fails, but the site. IIS cannot read its configuration
 * (500.19), or the application does not start (500.30).
 * https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-error-500-19-webpage
 */
export const configBroken: Cause = (evidence) => {
  const site = isOfIis(evidence) ? factsOf(evidence.server).brokenSiteOf(evidence.exchange) : null;
  if (site === null) return null;
  return {
    confidence: site.failsWithoutCode && !site.readsConfig && !site.isPart ? 'likely' : 'possible',
    explain: say`The latest answers of ${evidence.server.origin}, for several URLs, are all ${500}: IIS cannot read the web.config (500.19), or the application fails whatever is asked. That error comes first; CORS headers are missing because nothing sets them.`,
    change:
      'Open the URL on the server itself to see the sub-status. 500.19: undo the last change of web.config, then look for a section twice, an add without its remove, a locked section or a module that is not installed.',
  };
};
