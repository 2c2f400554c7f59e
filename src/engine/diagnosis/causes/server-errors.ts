import { get } from '../../http/header-list';
import type { Confidence } from '../../report/report';
import { plain, say } from '../../report/text';
import { atPreflight, type Cause, type Evidence, stoppedBy } from './cause';

/** http.sys answers before IIS and its configuration. https://learn.microsoft.com/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis */
export const httpSys: Cause = ({ response }) =>
  /^Microsoft-HTTPAPI/i.test(get(response.headers, 'server') ?? '')
    ? {
        confidence: 'certain',
        explain: say`Windows’ ${'http.sys'} answered (${response.status}), before IIS: no site is bound to this host and port, or its application pool is stopped.`,
        change: 'Check the site’s bindings and that its application pool runs; web.config plays no part.',
      }
    : null;

export const appNotRunning: Cause = ({ response }) =>
  response.status === 502 || response.status === 503
    ? {
        confidence: 'likely',
        explain: say`The application behind the server does not answer: it said ${response.status}.`,
        change: 'Start the application, or see in its log why it stopped; CORS comes after.',
      }
    : null;

export const bodyTooLarge: Cause = ({ response }) =>
  response.status === 413
    ? {
        confidence: 'certain',
        explain: plain('The body is larger than the server takes (413); its error page carries no CORS headers.'),
        change: 'Raise maxAllowedContentLength in requestFiltering, or the application’s own limit.',
      }
    : null;

/** The error hides behind CORS: it is the error that is to be mended. */
export const errorPageWithoutCors: Cause = (evidence) => {
  const { response, server } = evidence;
  if (response.status < 400 || !stoppedBy(evidence, 'allow-origin-missing') || !server.hasCors) return null;
  const who = atPreflight(evidence) ? 'The preflight' : 'The request';
  return {
    confidence: 'likely',
    explain: say`${plain(who)} failed with ${response.status}, and the error page lacks the CORS headers that other responses of this server carry.`,
    change: `Mend the error ${response.status} itself; let error pages carry the CORS headers, too.`,
  };
};

/** Nothing on this server speaks of CORS, or nothing does for this URL. */
export const corsNotConfigured: Cause = (evidence) => {
  const { server } = evidence;
  if (!stoppedBy(evidence, 'allow-origin-missing')) return null;
  const change = 'Set up CORS on the server for exactly what the page sends.';
  if (server.hasCors) {
    return {
      confidence: 'possible',
      explain: say`Other responses of ${server.origin} carry CORS headers, the one for this URL does not: it is not covered.`,
      change,
    };
  }
  const seen = server.exchanges.filter(({ response }) => response !== null).length;
  return {
    confidence: confidenceOf(evidence, seen),
    explain:
      seen > 1
        ? say`None of the ${seen} responses of ${server.origin} carries a CORS header: it is not set up for requests from other origins.`
        : say`${server.origin} is not set up for requests from other origins.`,
    change,
  };
};

/** An error status has a cause of its own, and 204 is what code that knows of preflights answers: those causes come first. */
function confidenceOf(evidence: Evidence, seen: number): Confidence {
  const { status } = evidence.response;
  if (status >= 300 || (status === 204 && atPreflight(evidence))) return 'possible';
  return seen > 1 ? 'certain' : 'likely';
}
