import type { At } from '../../report/report';
import type { RuleId } from '../rules/ids';
import type { FirefoxCode } from './names';
import type { BrowserCodeRow } from './row';

function row(
  code: FirefoxCode,
  rules: readonly RuleId[] | null,
  at: At | null,
  title: string,
  text: string,
  change: string,
): BrowserCodeRow {
  const link = `https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/${code}`;
  return { browser: 'firefox', rules, at, title, text, change, link };
}

/** Every reason that Firefox's console names. */
export const firefoxCodes: Readonly<Record<FirefoxCode, BrowserCodeRow>> = {
  CORSDisabled: row(
    'CORSDisabled',
    null,
    null,
    'CORS is switched off in this browser',
    'The preference content.cors.disable is set, so Firefox refuses every request to another origin.',
    'Set content.cors.disable to false in about:config.',
  ),
  CORSDidNotSucceed: row(
    'CORSDidNotSucceed',
    ['redirect-with-credentials', 'redirect-scheme', 'preflight-redirect', 'local-network'],
    null,
    'The request did not succeed',
    'Most often the connection failed (server, certificate, an extension that blocks), which is no matter of CORS; Firefox says the same of a redirect to a URL with a password or of another scheme, and of a request whose preflight was refused.',
    'Look at the network error first, and at where the server redirects to.',
  ),
  CORSRequestNotHttp: row(
    'CORSRequestNotHttp',
    ['url-scheme', 'redirect-scheme'],
    null,
    'Neither http nor https',
    'The page asked for a URL of another scheme, often file:, or was redirected to one; CORS works over http and https only.',
    'Serve the page and what it asks for over http or https.',
  ),
  CORSMultipleAllowOriginNotAllowed: row(
    'CORSMultipleAllowOriginNotAllowed',
    ['allow-origin-multiple'],
    null,
    'Access-Control-Allow-Origin sent twice',
    'The answer carried the header in two lines; the browser accepts exactly one.',
    'Send one Access-Control-Allow-Origin line: keep one of the layers that set it.',
  ),
  CORSMissingAllowOrigin: row(
    'CORSMissingAllowOrigin',
    ['allow-origin-missing'],
    null,
    'No Access-Control-Allow-Origin',
    'The answer carried no Access-Control-Allow-Origin header, whatever its status was.',
    'Answer with Access-Control-Allow-Origin and the page’s origin.',
  ),
  CORSNotSupportingCredentials: row(
    'CORSNotSupportingCredentials',
    ['allow-origin-wildcard-with-credentials'],
    null,
    'Access-Control-Allow-Origin is * with credentials',
    'The answer allowed any origin with *, which does not count for a request with credentials.',
    'Name the page’s origin instead of *, with Access-Control-Allow-Credentials: true and Vary: Origin.',
  ),
  // Firefox says this of several origins in one line, too, and on HTTP/2 of two lines.
  CORSAllowOriginNotMatchingOrigin: row(
    'CORSAllowOriginNotMatchingOrigin',
    ['allow-origin-mismatch', 'allow-origin-invalid', 'allow-origin-multiple'],
    null,
    'Access-Control-Allow-Origin is another origin',
    'The answer allowed something that is not the page’s origin to the last character; a list of origins is no match either.',
    'Let in exactly the page’s origin, without a slash at the end.',
  ),
  CORSMissingAllowCredentials: row(
    'CORSMissingAllowCredentials',
    ['allow-credentials-not-true'],
    null,
    'Access-Control-Allow-Credentials is not true',
    'The request was made with credentials, and the answer did not say exactly true.',
    'Answer with Access-Control-Allow-Credentials: true, once and in lower case.',
  ),
  CORSOriginHeaderNotAdded: row(
    'CORSOriginHeaderNotAdded',
    null,
    null,
    'The Origin header could not be added',
    'Firefox could not set the Origin header that every request of CORS has, as can happen in privileged code.',
    'Make the request from an ordinary page.',
  ),
  CORSExternalRedirectNotAllowed: row(
    'CORSExternalRedirectNotAllowed',
    ['preflight-redirect'],
    'preflight',
    'The preflight was redirected',
    'The preflight was answered with a redirect, which browsers do not follow for preflights.',
    'Call the final URL, or answer OPTIONS before redirecting.',
  ),
  CORSPreflightDidNotSucceed: row(
    'CORSPreflightDidNotSucceed',
    ['preflight-status'],
    'preflight',
    'The preflight’s status is not 200–299',
    'The answer to the preflight had the right origin, and a status outside 200–299.',
    'Answer OPTIONS with 204 (or 200) before anything that checks who is asking.',
  ),
  CORSInvalidAllowMethod: row(
    'CORSInvalidAllowMethod',
    ['allow-methods-invalid'],
    'preflight',
    'Access-Control-Allow-Methods is not a list',
    'The header is not a comma-separated list of methods, so the browser could not read it.',
    'Separate the methods with commas, without quotes: GET, PUT, DELETE.',
  ),
  CORSMethodNotFound: row(
    'CORSMethodNotFound',
    ['method-not-allowed'],
    'preflight',
    'The method is not allowed',
    'The preflight asked for a method that Access-Control-Allow-Methods does not list in the same spelling.',
    'Add the method to Access-Control-Allow-Methods.',
  ),
  CORSInvalidAllowHeader: row(
    'CORSInvalidAllowHeader',
    ['allow-headers-invalid'],
    'preflight',
    'Access-Control-Allow-Headers is not a list',
    'The header is not a comma-separated list of header names, so the browser could not read it.',
    'Separate the names with commas, without quotes: authorization, content-type.',
  ),
  CORSMissingAllowHeaderFromPreflight: row(
    'CORSMissingAllowHeaderFromPreflight',
    ['headers-not-allowed'],
    'preflight',
    'A request header is not allowed',
    'The preflight asked for a header that Access-Control-Allow-Headers does not list; there may be more of them.',
    'Add all the headers that the page sends to Access-Control-Allow-Headers.',
  ),
};
