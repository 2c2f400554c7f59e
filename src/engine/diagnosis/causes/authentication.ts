import { get } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { urlFactsOf } from '../url-facts';
import { atPreflight, type Cause, type Evidence, stoppedBy } from './cause';

/** Browsers never send credentials with a preflight, so a site without anonymous access refuses it. https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference */
export const windowsAuthPreflight: Cause = (evidence) => {
  const { response, server } = evidence;
  const challenge = get(response.headers, 'www-authenticate') ?? '';
  if (!atPreflight(evidence) || response.status !== 401 || !/\b(Negotiate|NTLM)\b/i.test(challenge)) return null;
  // Kestrel alone does it in the application, after UseCors or before.
  if (server.isKestrel && !server.isIis) return null;
  return {
    confidence: 'certain',
    explain: say`Windows authentication asked the preflight to log in (${challenge}); browsers send preflights without credentials, always.`,
    change:
      'Let the IIS CORS module answer preflights: it does so before authentication. Or allow anonymous access beside Windows authentication, and check in the application who is asking.',
  };
};

export const authBeforeCors: Cause = (evidence) => {
  const { status, headers } = evidence.response;
  if (!atPreflight(evidence) || (status !== 401 && status !== 403)) return null;
  const challenge = get(headers, 'www-authenticate');
  return {
    confidence: 'likely',
    explain:
      challenge === null
        ? say`Access is checked before CORS: the preflight was answered ${status}, and it never carries credentials or an Authorization header.`
        : say`Access is checked before CORS: the preflight was asked for ${challenge}, and it never carries an Authorization header.`,
    change:
      'Answer OPTIONS before authentication; in ASP.NET Core: UseCors before UseAuthentication and UseAuthorization.',
  };
};

/** `failUnlistedOrigins`. https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference */
export const corsModuleUnlistedOrigin: Cause = (evidence) => {
  const { response, server } = evidence;
  if (response.status !== 403 || !server.isIis || !stoppedBy(evidence, 'allow-origin-missing')) return null;
  if (isForbiddenOtherwise(evidence)) return null;
  return {
    confidence: 'likely',
    explain: plain(
      'IIS answered 403 without CORS headers, as its CORS module does for an origin that is not listed (failUnlistedOrigins). If the module is not in use, something else on the server forbids the request.',
    ),
    change: `Add ${evidence.origin} to the <cors> section.`,
  };
};

/** The 403 has nothing to do with the origin: requests without one get it, too, or this origin is let in elsewhere. */
function isForbiddenOtherwise({ server, origin, exchange }: Evidence): boolean {
  return factsOf(server).echoed.has(origin) || urlFactsOf(server, exchange.url).forbidsWithoutOrigin;
}
