import type { Response } from '../../http/exchange';
import { get, has } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isFromHttpSys, isHtml, isJson, typeOf } from '../telling';
import { isOfApplication, isOfIis, isOfKestrel, isUnnamed } from './answered-by';
import { atPreflight, type Cause, type Evidence, isBare, ofNamedOrigin, stoppedBy } from './cause';

/** Web API runs on .NET Framework: in IIS, or on http.sys by itself. Anything can answer JSON. */
function canBeWebApi(evidence: Evidence): boolean {
  const { server, response } = evidence;
  if (!isJson(response) || server.isKestrel) return false;
  return isOfIis(evidence) || (isFromHttpSys(response) && factsOf(server).isOnHttpSys);
}

/** https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api */
export const webapiNoPolicy: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 405 || !canBeWebApi(evidence)) return null;
  return {
    confidence: 'likely',
    explain: say`ASP.NET Web API got the preflight and has no CORS policy for this controller: it answered 405 for ${'OPTIONS'}.`,
    change: 'Call config.EnableCors(), and put [EnableCors] on the controller.',
  };
};

export const webapiPolicyRefused: Cause = ofNamedOrigin((evidence) => {
  if (!isRefusedInJson(evidence) || isTokenEndpoint(evidence)) return null;
  return {
    confidence: 'likely',
    explain: say`ASP.NET Web API has a CORS policy, and it refuses ${evidence.origin}, ${evidence.hop.method} or one of the headers; the body of its answer says which.`,
    change: 'Add the origin, the method and the headers to EnableCors, the method in upper case.',
  };
});

/** The endpoint of OWIN's OAuth server stands before Web API. https://learn.microsoft.com/aspnet/web-api/overview/security/individual-accounts-in-web-api */
export const tokenEndpoint: Cause = (evidence) => {
  if (!isRefusedInJson(evidence) || !isTokenEndpoint(evidence)) return null;
  return {
    confidence: 'likely',
    explain: say`The preflight was answered ${400}, as a request for a token: ${evidence.exchange.url} is probably of OWIN’s OAuth server, before Web API and its ${'EnableCors'}.`,
    change: 'Call app.UseCors before UseOAuthAuthorizationServer; it covers Web API, too, so remove EnableCors.',
  };
};

function isRefusedInJson(evidence: Evidence): boolean {
  return atPreflight(evidence) && evidence.response.status === 400 && canBeWebApi(evidence);
}

/** What is under `/api/` is Web API’s by all custom, whatever it is called. */
function isTokenEndpoint({ exchange: { url } }: Evidence): boolean {
  return /^[^?#]*\/token\/?([?#]|$)/i.test(url) && !/\/api\//i.test(url);
}

/** Its middleware answers every preflight with 204, and leaves the headers out if the policy refuses. https://learn.microsoft.com/aspnet/core/security/cors */
export const aspnetcorePolicyRefused: Cause = ofNamedOrigin((evidence) => {
  const { response, server, origin } = evidence;
  if (!atPreflight(evidence) || response.status !== 204 || !isBare(evidence)) return null;
  // It sends no Allow: an endpoint for OPTIONS does.
  if (has(response.headers, 'allow')) return null;
  const { isFramework, echoed } = factsOf(server);
  if (isFramework || !(isOfKestrel(evidence) || isOfIis(evidence))) return null;
  return {
    confidence: 'likely',
    explain: say`ASP.NET Core’s CORS policy for this URL refused ${origin}${plain(echoed.has(origin) ? ', which another URL lets in' : '')}, or CORS is switched off here: it answers ${204} without CORS headers then.`,
    change: `Add ${origin} to WithOrigins as it stands here, without a slash at the end.`,
  };
});

/** Verbs that WebDAV takes for itself where it is installed. https://learn.microsoft.com/iis/configuration/system.webserver/webdav/ */
const davVerbs = /^(PUT|DELETE|COPY|MOVE|LOCK|UNLOCK|MKCOL|PROPFIND|PROPPATCH)$/;

/** https://learn.microsoft.com/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications */
export const webdavVerb: Cause = (evidence) => {
  const { response, hop, server } = evidence;
  if (atPreflight(evidence) || response.status !== 405 || !davVerbs.test(hop.method)) return null;
  // Other servers know WebDAV, too.
  const ofIis = isOfIis(evidence);
  if (!stoppedBy(evidence, 'allow-origin-missing') || !(ofIis || isUnnamed(evidence))) return null;
  if (!canBePage(response)) return null;
  const dav = has(response.headers, 'dav') || has(response.headers, 'ms-author-via');
  const allow = get(response.headers, 'allow');
  // Applications list their own methods, and never TRACE.
  const isBefore = allow === null ? factsOf(server).hasWebDav : /\bTRACE\b/i.test(allow);
  if (!dav && !isBefore) return null;
  return {
    confidence: ofIis ? (dav ? 'certain' : 'likely') : 'possible',
    explain: say`IIS answered ${hop.method} with ${405} before your application saw the request: ${plain(dav ? 'its WebDAV module did' : 'its WebDAV module did, or no handler takes the method')}. Its error page carries no CORS headers.`,
    change: 'Remove WebDAVModule from modules, and its handler from handlers, in the application’s web.config.',
  };
};

/** An error page of IIS or its modules, or nothing: no answer of an application in it. */
function canBePage(response: Response): boolean {
  return (isHtml(response) || typeOf(response) === '') && !isOfApplication(response);
}
