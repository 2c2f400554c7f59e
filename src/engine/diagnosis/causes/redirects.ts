import { isBrowserRedirect } from '../../http/exchange';
import { get } from '../../http/header-list';
import { locationUrl } from '../../http/location-url';
import { withoutFragment } from '../../http/without-fragment';
import { plain, say } from '../../report/text';
import { atPreflight, type Cause, type Evidence, isKeptOut } from './cause';

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

/** A word of its own in a host or path, `login.contoso.test` or `/oauth2/authorize`; with a hyphen a whole segment, unlike `/design-in`. */
const login =
  /(?<![a-z])(?:login|signin|logon|oauth|authorize|adfs|sso)(?![a-z])|\/(?:log|sign)[-_](?:in|on)(?![^./])/i;

function isLogin({ hostname, pathname, search }: URL): boolean {
  const place = hostname + pathname;
  const humped = place.replace(/([a-z])(?=[A-Z])/g, '$1/');
  if (login.test(place) || login.test(humped)) return true;
  // Forms authentication, cookie authentication, WS-Federation and OAuth say where to come back to.
  return /[?&](?:return_?url=|redirect_uri=|wa=wsignin)/i.test(search);
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

/** Something on the server waits for what does not come, such as a cookie, which no preflight has. */
export const redirectToItself: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect || !isSameUrl(redirect)) return null;
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

export const redirectCanonical: Cause = (evidence) => {
  const redirect = redirectOf(evidence);
  if (!redirect || isSameUrl(redirect)) return null;
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
  if (evidence.origin !== 'null' || !isKeptOut(evidence)) return null;
  return {
    confidence: 'certain',
    explain: say`A redirect from one foreign origin to another makes the browser send ${'Origin: null'}, so ${evidence.server.origin} cannot know the page.`,
    change: 'Call the final URL, or redirect within one origin.',
  };
};
