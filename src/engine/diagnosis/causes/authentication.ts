import { authenticationSchemes } from '../../http/authentication-schemes';
import { get } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { urlFactsOf } from '../url-facts';
import { isOfIis, isOfKestrel, isUnnamed } from './answered-by';
import { atPreflight, type Cause, type Evidence, ofNamedOrigin, stoppedBy } from './cause';

/** Browsers never send credentials with a preflight, so a site without anonymous access refuses it. https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference */
export const windowsAuthPreflight: Cause = (evidence) => {
  const { response } = evidence;
  const challenge = get(response.headers, 'www-authenticate') ?? '';
  if (!atPreflight(evidence) || response.status !== 401 || !isWindowsChallenge(challenge)) return null;
  // Others, such as Kestrel and Apache, do it with means of their own.
  const ofIis = isOfIis(evidence);
  if (!ofIis && !isUnnamed(evidence)) return null;
  return {
    confidence: ofIis ? 'certain' : 'likely',
    explain: say`Windows authentication asked the preflight to log in (${schemesIn(challenge)}); browsers send preflights without credentials, always.`,
    change:
      'Let the IIS CORS module answer preflights: it does so before authentication. Or allow anonymous access beside Windows authentication, and check in the application who is asking.',
  };
};

function schemesIn(challenge: string): string {
  return authenticationSchemes(challenge).join(', ');
}

/** https://learn.microsoft.com/windows-server/security/kerberos/kerberos-authentication-overview */
export function isWindowsChallenge(challenge: string): boolean {
  return /\b(Negotiate|NTLM)\b/i.test(challenge);
}

export const authBeforeCors: Cause = (evidence) => {
  const { status, headers } = evidence.response;
  if (!atPreflight(evidence) || (status !== 401 && status !== 403)) return null;
  const schemes = schemesIn(get(headers, 'www-authenticate') ?? '');
  return {
    confidence: 'likely',
    explain:
      schemes === ''
        ? say`Access is checked before CORS: the preflight was answered ${status}, and it never carries credentials or an Authorization header.`
        : say`Access is checked before CORS: the preflight was asked for ${schemes}, and it never carries an Authorization header.`,
    change: canBeAspNet(evidence)
      ? 'Answer OPTIONS before authentication; in ASP.NET Core: UseCors before UseAuthentication and UseAuthorization.'
      : 'Answer OPTIONS before authentication.',
  };
};

function canBeAspNet(evidence: Evidence): boolean {
  return isOfIis(evidence) || isOfKestrel(evidence) || isUnnamed(evidence);
}

/** `failUnlistedOrigins`. https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference */
export const corsModuleUnlistedOrigin: Cause = ofNamedOrigin((evidence) => {
  if (evidence.response.status !== 403 || !isOfIis(evidence)) return null;
  if (!stoppedBy(evidence, 'allow-origin-missing') || isForbiddenOtherwise(evidence)) return null;
  return {
    confidence: 'likely',
    explain: plain(
      'IIS answered 403 without CORS headers, as its CORS module does for an origin that is not listed (failUnlistedOrigins). If the module is not in use, something else on the server forbids the request.',
    ),
    change: `Add ${evidence.origin} to the <cors> section.`,
  };
});

/** The 403 has nothing to do with the origin: requests without one get it, too, or this origin is let in elsewhere. */
function isForbiddenOtherwise({ server, origin, exchange }: Evidence): boolean {
  return factsOf(server).echoed.has(origin) || urlFactsOf(server, exchange.url).forbidsWithoutOrigin;
}
