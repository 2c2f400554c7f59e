import { get, has } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { isNativeOptions } from '../native-options';
import { factsOf } from '../server-facts';
import { isHtml } from '../telling';
import { urlFactsOf } from '../url-facts';
import { isOfApplication, isOfIis } from './answered-by';
import { atPreflight, type Cause, type Evidence, isBare, stoppedBy } from './cause';

/** IIS's own handler answered OPTIONS: `Allow` and `Public` together come from nothing else. https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api */
export const iisOptionsHandler: Cause = (evidence) => {
  const { response, server } = evidence;
  if (!atPreflight(evidence) || response.status !== 200) return null;
  if (!isNativeOptions(response.headers) || !isOfIis(evidence)) return null;
  if (isBare(evidence)) {
    return {
      confidence: 'certain',
      explain: say`IIS’s own ${'OPTIONSVerbHandler'} answered the preflight: it lists ${'Allow'} and ${'Public'}, knows nothing of CORS, and your application never saw the request.`,
      change: factsOf(server).isFramework
        ? 'Let the IIS CORS module answer preflights; or set the whole set of headers in customHeaders; or, for Web API, remove OPTIONSVerbHandler and give ExtensionlessUrlHandler-Integrated-4.0 every verb.'
        : 'Let the IIS CORS module answer preflights, or set the whole set of headers in customHeaders.',
    };
  }
  return hasNoLists(evidence)
    ? {
        confidence: 'certain',
        explain: say`IIS’s own ${'OPTIONSVerbHandler'} answered the preflight, and customHeaders added ${'Access-Control-Allow-Origin'} only: enough for simple requests, not for preflights.`,
        change:
          'Add Access-Control-Allow-Methods and Access-Control-Allow-Headers to customHeaders, too, or let the IIS CORS module answer preflights.',
      }
    : null;
};

function hasNoLists(evidence: Evidence): boolean {
  const { headers } = evidence.response;
  if (!stoppedBy(evidence, 'method-not-allowed', 'headers-not-allowed')) return false;
  return !has(headers, 'access-control-allow-methods') && !has(headers, 'access-control-allow-headers');
}

/**
 * Hardened servers deny the verb: IIS says 404.6, on the wire 404. An application's page for a missing route can look the
 * same. https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/
 */
export const requestFilteringVerb: Cause = (evidence) => {
  const { response } = evidence;
  if (!atPreflight(evidence) || response.status !== 404 || !canBePageOfIis(evidence)) return null;
  if (isMissing(otherMethods(evidence))) return null;
  return {
    // An application can have named the page's origin, and customHeaders, too.
    confidence: get(response.headers, 'access-control-allow-origin') === evidence.origin ? 'possible' : 'likely',
    explain: say`IIS answered ${'OPTIONS'} with ${404}: request filtering denies the verb (404.6), or the application has no route for it.`,
    change:
      'Allow the verb OPTIONS in system.webServer/security/requestFiltering/verbs; if it is allowed, let the application answer OPTIONS.',
  };
};

export const optionsRouteMissing: Cause = (evidence) => {
  if (!atPreflight(evidence) || evidence.response.status !== 404) return null;
  if (isMissing(otherMethods(evidence))) {
    return {
      confidence: 'likely',
      explain: say`Other methods are answered 404 on this URL, too: there is nothing at ${evidence.hop.url}.`,
      change: 'Check the URL first; then answer OPTIONS for every URL, also for those that do not exist.',
    };
  }
  return {
    confidence: canBePageOfIis(evidence) ? 'possible' : 'likely',
    explain: say`The application has no route for ${'OPTIONS'} on this URL, and nothing before it answers preflights.`,
    change: 'Put the CORS middleware before the routes, and check the path.',
  };
};

/** 501 is what IIS says of verbs that nothing implements. */
export const optionsVerbUnhandled: Cause = (evidence) => {
  const { status, headers } = evidence.response;
  if (!atPreflight(evidence) || (status !== 405 && status !== 501)) return null;
  const allow = get(headers, 'allow');
  return {
    confidence: 'likely',
    explain:
      allow === null
        ? say`Nothing on this server handles ${'OPTIONS'} for this URL: it answered ${status}.`
        : say`Nothing on this server handles ${'OPTIONS'} for this URL: it answered ${status} and allows ${allow}.`,
    change: isOfIis(evidence)
      ? 'Let the CORS module answer preflights, or map a handler to the verb OPTIONS.'
      : 'Let the application’s CORS code answer OPTIONS before the routes.',
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
  if (!factsOf(evidence.server).hasCorsBeyondPreflights) return null;
  return {
    confidence: 'possible',
    explain: say`Other responses of this server carry ${'Access-Control-Allow-Origin'}, the answer to ${'OPTIONS'} none: it is answered elsewhere, before your CORS code.`,
    change: 'Let what sets the CORS headers answer OPTIONS, too.',
  };
};

/** The statuses with which other methods are answered on the same URL. */
function otherMethods({ server, hop }: Evidence): ReadonlySet<number> {
  return urlFactsOf(server, hop.url).statuses;
}

function isMissing(statuses: ReadonlySet<number>): boolean {
  return statuses.size === 1 && statuses.has(404);
}

/** A page that IIS itself can have made, without an application. */
function canBePageOfIis(evidence: Evidence): boolean {
  const { response } = evidence;
  return isOfIis(evidence) && isHtml(response) && !isOfApplication(response);
}
