import { has } from '../../http/header-list';
import { list, plain, say } from '../../report/text';
import { signsOfCors, varyOrigin } from '../cors-signs';
import { atPreflight, type Cause, ofNamedOrigin, stoppedBy } from './cause';

/** The response speaks of CORS, and has not the header that would let the page in: a policy judged the origin. */
export const originRefused: Cause = ofNamedOrigin((evidence) => {
  const { hop, response, origin } = evidence;
  const letIn = hop.preflight?.response && has(hop.preflight.response.headers, 'access-control-allow-origin');
  if (!stoppedBy(evidence, 'allow-origin-missing') || letIn) return null;
  const signs = signsOfCors(response.headers);
  if (signs.length === 0) return null;
  // Vary: Origin is for what judges origins; the others can be set by hand, and this one forgotten.
  const otherwise = signs.includes(varyOrigin) ? '' : ', or the header was left out where the others are set';
  return {
    confidence: response.status >= 300 ? 'possible' : 'likely',
    explain: say`The response carries ${list(signs)}, but no ${'Access-Control-Allow-Origin'}: a CORS policy refuses ${origin} here${plain(otherwise)}.`,
    change: `Add ${origin} to the origins that the server lets in, as it stands here, without a slash at the end.`,
  };
});

/**
 * Nothing on this server lets anybody in, or nothing does for this URL. Policies often say nothing to origins that they do not
 * know, those of ASP.NET among them: then nothing tells whether there is one.
 */
export const corsNotConfigured: Cause = ofNamedOrigin((evidence) => {
  const { server, origin } = evidence;
  if (!stoppedBy(evidence, 'allow-origin-missing')) return null;
  const change = 'Set up CORS on the server for exactly what the page sends';
  if (server.hasCors) {
    return {
      confidence: 'possible',
      explain: say`Other responses of ${server.origin} carry CORS headers, the one for this URL does not: it is not covered.`,
      change: `${change}.`,
    };
  }
  const { status } = evidence.response;
  const explain = say`No response of ${server.origin} lets another origin in: CORS is not set up there, or its policy does not know ${origin}.`;
  return {
    // An error status has a cause of its own, and 204 is what code that knows of preflights answers: those come first.
    confidence: status >= 300 || (status === 204 && atPreflight(evidence)) ? 'possible' : 'likely',
    explain:
      status >= 400 ? say`${explain} This one also failed with ${status}, which CORS headers do not mend.` : explain,
    change: `${change}; if it has a policy, add ${origin} to it.`,
  };
});
