import { isBrowserRedirect } from '../../http/exchange';
import { get } from '../../http/header-list';
import { withoutFragment } from '../../http/without-fragment';
import { plain, say } from '../../report/text';
import { atPreflight, type Cause, type Finding, isKeptOut, isOfPageWithoutOrigin } from './cause';
import { leadsToLogin } from './login';
import { type Redirect, redirectOf } from './redirect-of';

/** https://httpwg.org/specs/rfc6797.html#section-8.3 is the usual one. */
export const redirectByBrowser: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect || !isBrowserRedirect(evidence.response)) return null;
  const reason = get(evidence.response.headers, 'non-authoritative-reason') ?? '';
  const why = /^HSTS$/i.test(reason) ? 'the server once asked it to use https' : 'as extensions can make it do';
  return {
    confidence: 'certain',
    explain: say`The browser itself redirects here (${reason}: ${plain(why)}), so the server has not seen the request to ${redirect.from.origin}.`,
    change: `Call ${redirect.to.origin} in the page.`,
  };
};

export const redirectToHttps: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect || leadsToLogin(evidence)) return null;
  const { from, to } = redirect;
  if (from.protocol !== 'http:' || to.protocol !== 'https:' || spellingOfHost(from) !== spellingOfHost(to)) return null;
  if (!isSpelledOtherwise(redirect))
    return {
      confidence: 'possible',
      explain: say`The page called ${from.origin}, and the server sends it on to ${to.href}.`,
      change: `Call ${to.origin} in the page.`,
    };
  return {
    confidence: 'certain',
    explain: say`The server sends ${'http'} on to ${'https'}: the page called ${from.origin}.`,
    change: `Call ${from.pathname === to.pathname ? to.origin : to.href} in the page.`,
  };
};

export const redirectToLogin: Cause = (evidence) => {
  const to = leadsToLogin(evidence);
  if (to === null) return null;
  return {
    confidence: 'likely',
    explain: say`The server sends whoever is not logged in to ${to.href}: right for pages, wrong for calls from scripts.`,
    change: 'Answer calls to the API with 401 instead of a redirect, and OPTIONS before checking who is asking.',
  };
};

/** Something on the server waits for what does not come, such as a cookie, which no preflight has. */
export const redirectToItself: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect) return null;
  if (isCookieTest(redirect)) return cookieTest;
  if (!isSameUrl(redirect)) return null;
  const secure = redirect.to.protocol === 'https:';
  return {
    confidence: 'possible',
    explain: say`The server redirects to the very URL that was asked for. What does so often waits for a cookie that it has just set${plain(atPreflight(evidence) ? ', and preflights have none' : '')}${plain(secure ? ', or sends everything to https and does not know that a proxy before it has done so' : '')}.`,
    change: `Find what redirects, and let it pass calls to the API${atPreflight(evidence) ? ', OPTIONS above all' : ''}${secure ? '; behind a proxy, let the application read X-Forwarded-Proto' : ''}.`,
  };
};

function isSameUrl({ from, to }: Redirect): boolean {
  return withoutFragment(from.href) === withoutFragment(to.href);
}

/**
 * ASP.NET with `cookieless="AutoDetect"` sends whoever has no cookie to the same URL with this parameter, and who then still
 * has none to one with `(X(1))` in its path. https://learn.microsoft.com/dotnet/api/system.web.httpcookiemode
 */
function isCookieTest({ from, to }: Redirect): boolean {
  const parameter = /[?&]AspxAutoDetectCookieSupport=1$/;
  return parameter.test(to.href) && to.href.replace(parameter, '') === withoutFragment(from.href);
}

const cookieTest: Finding = {
  confidence: 'certain',
  explain: say`ASP.NET tests with this redirect whether the browser keeps cookies (${'cookieless="AutoDetect"'}), and leads on who sends none, as preflights and requests without credentials.`,
  change: 'Set cookieless="UseCookies" in web.config, at sessionState or forms.',
};

export const redirectCanonical: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect || isSameUrl(redirect)) return null;
  const { from, to } = redirect;
  if (from.protocol !== to.protocol || from.port !== to.port || !isSpelledOtherwise(redirect)) return null;
  return {
    confidence: 'certain',
    explain: say`The server redirects to another spelling of the same URL: ${to.href}.`,
    change: `Call ${to.href} in the page.`,
  };
};

/** Whether a redirect changes no more than scheme, port, `www.`, letter case or the slash at the path’s end. */
function isSpelledOtherwise({ from, to }: Redirect): boolean {
  const spelling = (url: URL): string =>
    spellingOfHost(url) + url.pathname.replace(/\/$/, '').toLowerCase() + url.search;
  return spelling(from) === spelling(to);
}

function spellingOfHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

/** https://fetch.spec.whatwg.org/#concept-request-tainted-origin */
export const redirectOriginNull: Cause = (evidence) => {
  const { origin, problem, chain, server } = evidence;
  if (origin !== 'null' || problem.hop === 0 || isOfPageWithoutOrigin(evidence)) return null;
  if (!isKeptOut(evidence) || leadsToLogin(evidence)) return null;
  // Without any hop's name of the page, it may be one without an origin.
  const isNamed = chain.hops.some((hop) => hop.origin !== null && hop.origin !== 'null');
  return {
    confidence: isNamed ? 'certain' : 'likely',
    explain: say`A redirect from one foreign origin to another makes the browser send ${'Origin: null'}, so ${server.origin} cannot know the page.`,
    change: 'Call the final URL, or redirect within one origin.',
  };
};
