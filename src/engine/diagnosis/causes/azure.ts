import { say } from '../../report/text';
import { factsOf } from '../server-facts';
import { atPreflight, type Cause, type Evidence, ofNamedOrigin, stoppedBy } from './cause';

const change =
  'Keep one of the two: in the Azure portal, under API, CORS, empty the list (also of *), or list all origins there.';

/**
 * App Service answers preflights from a CORS list of its own, and the application's code has no effect then.
 * https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api
 */
export const azurePlatformCors: Cause = ofNamedOrigin((evidence) => {
  if (!factsOf(evidence.server).isAzure || evidence.response.status >= 300) return null;
  if (!stoppedBy(evidence, 'allow-origin-missing', 'allow-origin-mismatch')) return null;
  if (atPreflight(evidence) && isAllowedByApplication(evidence)) {
    return {
      confidence: 'likely',
      explain: say`This is Azure App Service, and it is of two minds: other responses let in ${evidence.origin}, the answer to the preflight does not. Azure’s own CORS list answers preflights, whatever the application would say.`,
      change,
    };
  }
  return {
    confidence: 'possible',
    explain: say`This is Azure App Service: if its own CORS list has any entry, the application’s CORS code has no effect.`,
    change,
  };
});

function isAllowedByApplication({ server, origin }: Evidence): boolean {
  return factsOf(server).echoedBeyondPreflights.has(origin);
}
