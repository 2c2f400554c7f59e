import { get, has } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { atPreflight, type Cause, type Evidence, isBare } from './cause';

/** IIS's own handler answered OPTIONS: `Allow` and `Public` together come from nothing else. https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api */
export const iisOptionsHandler: Cause = (evidence) => {
  const { response } = evidence;
  const answered = atPreflight(evidence) && response.status === 200 && isBare(evidence);
  if (!answered || !has(response.headers, 'allow') || !has(response.headers, 'public')) return null;
  return {
    confidence: 'certain',
    explain: say`IIS’s own ${'OPTIONSVerbHandler'} answered the preflight: it lists ${'Allow'} and ${'Public'}, knows nothing of CORS, and your application never saw the request.`,
    change: 'Let the IIS CORS module answer preflights, or set the whole set of headers in customHeaders.',
  };
};

/** Hardened servers deny the verb: IIS says 404.6, on the wire 404. https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/ */
export const requestFilteringVerb: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 404 || !isHtmlOfIis(evidence)) return null;
  const answersOtherwise = evidence.server.exchanges.some(
    ({ url, method, response }) =>
      url === evidence.hop.url && method !== 'OPTIONS' && response !== null && response.status !== 404,
  );
  return {
    confidence: answersOtherwise ? 'certain' : 'likely',
    explain: answersOtherwise
      ? say`IIS answers other methods on this URL, but ${'OPTIONS'} with 404: request filtering denies the verb (404.6).`
      : say`IIS itself answered ${'OPTIONS'} with 404: request filtering probably denies the verb (404.6).`,
    change: 'Allow the verb OPTIONS in system.webServer/security/requestFiltering/verbs.',
  };
};

export const optionsRouteMissing: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 404) return null;
  return {
    confidence: isHtmlOfIis(evidence) ? 'possible' : 'likely',
    explain: say`The application has no route for ${'OPTIONS'} on this URL, and nothing before it answers preflights.`,
    change: 'Put the CORS middleware before the routes, and check the path.',
  };
};

export const optionsVerbUnhandled: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 405) return null;
  const allow = get(evidence.response.headers, 'allow');
  return {
    confidence: 'likely',
    explain:
      allow === null
        ? say`Nothing on this server handles ${'OPTIONS'} for this URL: it answered 405.`
        : say`Nothing on this server handles ${'OPTIONS'} for this URL: it answered 405 and allows ${allow}.`,
    change: 'Let the CORS module answer preflights, or map a handler to the verb OPTIONS.',
  };
};

/** The preflight is right and the response is bare: the two are answered in different places. */
export const preflightOnly: Cause = (evidence) => {
  const passed = evidence.hop.preflight?.response;
  if (atPreflight(evidence) || !passed || !isBare(evidence) || !has(passed.headers, 'access-control-allow-origin'))
    return null;
  return {
    confidence: 'likely',
    explain: plain(
      'The preflight’s answer carries the CORS headers, the response itself none: only OPTIONS is covered.',
    ),
    change: 'Send the CORS headers on every response, not only on the answer to OPTIONS.',
  };
};

export const responseOnly: Cause = (evidence) => {
  if (!atPreflight(evidence) || !isBare(evidence)) return null;
  const covered = evidence.server.exchanges.some(
    ({ method, response }) =>
      method !== 'OPTIONS' && response !== null && has(response.headers, 'access-control-allow-origin'),
  );
  if (!covered) return null;
  return {
    confidence: 'possible',
    explain: say`Other responses of this server carry ${'Access-Control-Allow-Origin'}, the answer to ${'OPTIONS'} none: it is answered elsewhere, before your CORS code.`,
    change: 'Let what sets the CORS headers answer OPTIONS, too.',
  };
};

function isHtmlOfIis({ response, server }: Evidence): boolean {
  return server.isIis && /^text\/html/i.test(response.mimeType || (get(response.headers, 'content-type') ?? ''));
}
