import { get } from '../../http/header-list';
import { locationUrl } from '../../http/location-url';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isHtml } from '../telling';
import { isOfIis, isOfKestrel, isUnnamed } from './answered-by';
import { isWindowsChallenge } from './authentication';
import { atPreflight, type Cause, type Evidence, stoppedBy } from './cause';

/** The error explains why CORS failed: it has taken the headers with it, or the preflight's status. A wrong origin it has not. */
function isErrorFirst(evidence: Evidence): boolean {
  return stoppedBy(evidence, 'allow-origin-missing', 'preflight-status');
}

/** 502 and 503 of what stands before the application, or IIS's 500.30: an error first, whatever CORS makes of it. */
export const appNotRunning: Cause = (evidence) => {
  const { status } = evidence.response;
  if (!isErrorFirst(evidence)) return null;
  const change = 'Start the application, or see in its log why it stopped; CORS comes after.';
  if (status === 502 || status === 503 || status === 504) {
    return {
      confidence: 'likely',
      explain: say`The application behind the server does not answer: it said ${status}. That comes first, whatever the CORS headers.`,
      change,
    };
  }
  const site = isOfIis(evidence) ? factsOf(evidence.server).brokenSiteOf(evidence.exchange) : null;
  if (!site?.failsWithoutCode || !site.readsConfig || site.isPart) return null;
  return {
    confidence: 'likely',
    explain: say`The latest answers of ${evidence.server.origin}, for several URLs, are all ${status}, and IIS itself could read its configuration: the application does not start (500.30). That comes first, whatever the CORS headers.`,
    change,
  };
};

/** IIS’s default for maxAllowedContentLength, in bytes. https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/requestlimits/ */
const iisLimit = 30_000_000;

/** 413, or IIS's 404.13, of which only 404 is on the wire. */
export const bodyTooLarge: Cause = (evidence) => {
  const { response, exchange } = evidence;
  const ofIis = isOfIis(evidence);
  const change =
    ofIis || isUnnamed(evidence)
      ? 'Raise maxAllowedContentLength in requestFiltering, or the application’s own limit.'
      : 'Raise the largest size that the server, a proxy before it or the application takes.';
  if (!isErrorFirst(evidence)) return null;
  if (response.status === 413) {
    return {
      confidence: 'certain',
      explain: plain('The body is larger than the server takes (413); its error page carries no CORS headers.'),
      change,
    };
  }
  const length = Number(get(exchange.requestHeaders, 'content-length') ?? 0);
  if (atPreflight(evidence) || response.status !== 404 || !ofIis || !isHtml(response) || !(length > iisLimit))
    return null;
  return {
    confidence: 'likely',
    explain: say`The body has ${length} bytes, and IIS takes ${iisLimit} by default: it answers ${404} then (404.13), before the application and its CORS headers.`,
    change,
  };
};

/** The error hides behind CORS: it is the error that is to be mended. */
export const errorPageWithoutCors: Cause = (evidence) => {
  const { response, server } = evidence;
  if (isErrorRedirect(evidence)) {
    return {
      confidence: 'certain',
      explain: say`An error happened, and ASP.NET’s ${'customErrors'} redirects to its error page ${get(response.headers, 'location') ?? ''} instead of saying which.`,
      change:
        'Find the error in the server’s log and mend it; set redirectMode to ResponseRewrite, or customErrors to Off.',
    };
  }
  if (response.status < 400 || !stoppedBy(evidence, 'allow-origin-missing')) return null;
  if (!server.hasCors && factsOf(server).goodWithoutCors) return null;
  const who = atPreflight(evidence) ? 'The preflight' : 'The request';
  return {
    confidence: server.hasCors ? 'likely' : 'possible',
    explain: server.hasCors
      ? say`${plain(who)} failed with ${response.status}: that comes first. It shows as a CORS error because the error page lacks the CORS headers that other responses of this server carry.`
      : say`${plain(who)} failed with ${response.status}: that comes first. Whether the server has CORS headers when all is well, this capture does not show.`,
    change: `${mend(evidence)}; let error pages carry the CORS headers, too.`,
  };
};

function mend(evidence: Evidence): string {
  const { status, headers } = evidence.response;
  if (status === 401 && isWindowsChallenge(get(headers, 'www-authenticate') ?? ''))
    return 'Send the request with credentials: "include", for the browser logs in to Windows (Negotiate, NTLM) only then, and let the server answer with the exact origin and Access-Control-Allow-Credentials: true (401)';
  if (status === 401) return 'Log in, or send the token that the server expects (401)';
  if (status === 404) return 'Check the URL (404)';
  if (status === 405) return `Map a handler or a route to ${evidence.hop.method} (405)`;
  if (status === 429) return 'Ask less often (429)';
  if (status >= 500 && (isOfIis(evidence) || isOfKestrel(evidence)))
    return `Mend the error ${status} itself, in ASP.NET Core with UseExceptionHandler before UseCors`;
  return `Mend the error ${status} itself`;
}

/** https://learn.microsoft.com/dotnet/api/system.web.configuration.customerrorssection.redirectmode */
function isErrorRedirect({ exchange, response }: Evidence): boolean {
  const target = locationUrl(exchange.url, response);
  return target !== null && /[?&]aspxerrorpath=/i.test(target);
}
