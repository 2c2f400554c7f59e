import { isBrowserRedirect } from '../../http/exchange';
import { get } from '../../http/header-list';
import { locationUrl } from '../../http/location-url';
import { plain, say } from '../../report/text';
import { type Cause, type Evidence, stoppedBy } from './cause';

interface Redirect {
  readonly from: URL;
  readonly to: URL;
}

function redirectOf({ exchange, response }: Evidence): Redirect | null {
  const target = locationUrl(exchange.url, response);
  return target === null ? null : { from: new URL(exchange.url), to: new URL(target) };
}

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
  if (!redirect) return null;
  const { from, to } = redirect;
  if (from.protocol !== 'http:' || to.protocol !== 'https:' || from.hostname !== to.hostname) return null;
  return {
    confidence: 'certain',
    explain: say`The server sends ${'http'} on to ${'https'}: the page called ${from.origin}.`,
    change: `Call ${to.origin} in the page.`,
  };
};

/** Where an earlier hop has led the request that is judged now. */
function redirectedTo({ problem, hop }: Evidence): URL | null {
  return problem.hop === 0 ? null : new URL(hop.url);
}

function isLogin({ hostname, pathname, href }: URL): boolean {
  if (/log-?in|sign-?in|logon|oauth|authorize|adfs|\bsso\b/i.test(hostname + pathname)) return true;
  // Forms authentication, cookie authentication, WS-Federation and OAuth say where to come back to.
  return /[?&](returnurl|redirect_uri|wa=wsignin)/i.test(href);
}

export const redirectToLogin: Cause = (evidence) => {
  const to = redirectOf(evidence)?.to ?? redirectedTo(evidence);
  if (to === null || !isLogin(to)) return null;
  return {
    confidence: 'likely',
    explain: say`The server sends whoever is not logged in to ${to.href}: right for pages, wrong for calls from scripts.`,
    change: 'Answer calls to the API with 401 instead of a redirect, and OPTIONS before checking who is asking.',
  };
};

export const redirectCanonical: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect) return null;
  const { from, to } = redirect;
  const canonical = (url: URL): string =>
    (url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/$/, '')).toLowerCase();
  if (canonical(from) !== canonical(to) || from.protocol !== to.protocol) return null;
  return {
    confidence: 'certain',
    explain: say`The server redirects to another spelling of the same URL: ${to.href}.`,
    change: `Call ${to.href} in the page.`,
  };
};

/** https://fetch.spec.whatwg.org/#concept-request-tainted-origin */
export const redirectOriginNull: Cause = (evidence) => {
  const to = redirectedTo(evidence);
  if (to === null || isLogin(to)) return null;
  if (evidence.origin !== 'null' || !stoppedBy(evidence, 'allow-origin-mismatch', 'allow-origin-missing')) return null;
  return {
    confidence: 'certain',
    explain: say`A redirect from one foreign origin to another makes the browser send ${'Origin: null'}, so ${evidence.server.origin} cannot know the page.`,
    change: 'Call the final URL, or redirect within one origin.',
  };
};
