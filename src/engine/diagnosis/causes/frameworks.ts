import { get, has } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { atPreflight, type Cause, type Evidence, isBare } from './cause';

function isJson({ response }: Evidence): boolean {
  return /json/i.test(response.mimeType || (get(response.headers, 'content-type') ?? ''));
}

/** https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api */
export const webapiNoPolicy: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 405 || !isJson(evidence)) return null;
  return {
    confidence: 'likely',
    explain: say`ASP.NET Web API got the preflight and has no CORS policy for this controller: it answered 405 for ${'OPTIONS'}.`,
    change: 'Call config.EnableCors(), and put [EnableCors] on the controller.',
  };
};

export const webapiPolicyRefused: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 400 || !isJson(evidence)) return null;
  return {
    confidence: 'likely',
    explain: plain(
      'ASP.NET Web API has a CORS policy, and it refuses this origin, method or one of the headers; the body of its answer says which.',
    ),
    change: 'Add the origin, the method and the headers to EnableCors.',
  };
};

/** Its middleware answers every preflight with 204, and leaves the headers out if the policy refuses. https://learn.microsoft.com/aspnet/core/security/cors */
export const aspnetcorePolicyRefused: Cause = (evidence) => {
  const { response, server } = evidence;
  if (!atPreflight(evidence) || response.status !== 204 || !isBare(evidence) || !(server.isIis || server.isKestrel))
    return null;
  return {
    confidence: server.isKestrel ? 'certain' : 'likely',
    explain: say`ASP.NET Core’s CORS policy refused ${evidence.origin}: it answers ${204} without CORS headers then.`,
    change: 'Add the origin to WithOrigins, the method to WithMethods and the headers to WithHeaders.',
  };
};

/** https://learn.microsoft.com/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications */
export const webdavVerb: Cause = (evidence) => {
  const { response, hop } = evidence;
  if (atPreflight(evidence) || response.status !== 405) return null;
  const dav = has(response.headers, 'dav') || has(response.headers, 'ms-author-via');
  const allow = get(response.headers, 'allow') ?? '';
  if (!dav && !/\bTRACE\b/i.test(allow)) return null;
  return {
    confidence: dav ? 'certain' : 'likely',
    explain: say`IIS’s WebDAV module, or the lack of a handler for ${hop.method}, answered 405 before your application saw the request.`,
    change: 'Remove WebDAVModule from modules, and its handler from handlers, in the application’s web.config.',
  };
};
