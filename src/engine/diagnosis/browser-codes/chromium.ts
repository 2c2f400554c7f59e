import type { At } from '../../report/report';
import type { RuleId } from '../rules/ids';
import { mainFetchAnchor, preflightAnchor, redirectAnchor } from '../rules/rule';
import { credentials, invalid, mismatch, missing, multiple, wildcard } from './cors-check';
import { localNetworkCodes } from './local-network';
import type { ChromiumCode } from './names';
import type { BrowserCodeRow, Described } from './row';

function row(rules: readonly RuleId[] | null, at: At | null, described: Described): BrowserCodeRow {
  return { browser: 'chromium', rules, at, ...described };
}

/** Every value of Chromium's `Network.CorsError`. */
export const chromiumCodes: Readonly<Record<ChromiumCode, BrowserCodeRow>> = {
  MissingAllowOriginHeader: missing('actual'),
  PreflightMissingAllowOriginHeader: missing('preflight'),
  WildcardOriginNotAllowed: wildcard('actual'),
  PreflightWildcardOriginNotAllowed: wildcard('preflight'),
  MultipleAllowOriginValues: multiple('actual'),
  PreflightMultipleAllowOriginValues: multiple('preflight'),
  InvalidAllowOriginValue: invalid('actual'),
  PreflightInvalidAllowOriginValue: invalid('preflight'),
  AllowOriginMismatch: mismatch('actual'),
  PreflightAllowOriginMismatch: mismatch('preflight'),
  InvalidAllowCredentials: credentials('actual'),
  PreflightInvalidAllowCredentials: credentials('preflight'),
  PreflightInvalidStatus: row(['preflight-status'], 'preflight', {
    title: 'The preflight’s status is not 200–299',
    text: 'The answer to the preflight had the right origin, and a status outside 200–299.',
    change: 'Answer OPTIONS with 204 (or 200) before anything that checks who is asking.',
    link: preflightAnchor,
  }),
  PreflightDisallowedRedirect: row(['preflight-redirect'], 'preflight', {
    title: 'The preflight was redirected',
    text: 'The preflight was answered with a redirect, which browsers do not follow for preflights.',
    change: 'Call the final URL, or answer OPTIONS before redirecting.',
    link: preflightAnchor,
  }),
  InvalidAllowMethodsPreflightResponse: row(['allow-methods-invalid'], 'preflight', {
    title: 'Access-Control-Allow-Methods is not a list',
    text: 'The header is not a comma-separated list of methods, so the browser could not read it.',
    change: 'Separate the methods with commas, without quotes: GET, PUT, DELETE.',
    link: preflightAnchor,
  }),
  InvalidAllowHeadersPreflightResponse: row(['allow-headers-invalid'], 'preflight', {
    title: 'Access-Control-Allow-Headers is not a list',
    text: 'The header is not a comma-separated list of header names, so the browser could not read it.',
    change: 'Separate the names with commas, without quotes: authorization, content-type.',
    link: preflightAnchor,
  }),
  MethodDisallowedByPreflightResponse: row(['method-not-allowed'], 'preflight', {
    title: 'The method is not allowed',
    text: 'The preflight asked for a method that Access-Control-Allow-Methods does not list in the same spelling.',
    change: 'Add the method to Access-Control-Allow-Methods.',
    link: preflightAnchor,
  }),
  HeaderDisallowedByPreflightResponse: row(['headers-not-allowed'], 'preflight', {
    title: 'A request header is not allowed',
    text: 'The preflight asked for a header that Access-Control-Allow-Headers does not list; there may be more of them.',
    change: 'Add all the headers that the page sends to Access-Control-Allow-Headers.',
    link: preflightAnchor,
  }),
  RedirectContainsCredentials: row(['redirect-with-credentials'], 'actual', {
    title: 'Redirected to a URL with a password',
    text: 'The server redirected to a URL with a user name or password in it, which CORS forbids.',
    change: 'Redirect to the URL without user name and password.',
    link: redirectAnchor,
  }),
  CorsDisabledScheme: row(['url-scheme', 'redirect-scheme'], null, {
    title: 'Neither http nor https',
    text: 'The page asked for a URL of another scheme, such as file: or chrome-extension:, or was redirected to one; CORS works over http and https only.',
    change: 'Serve the page and what it asks for over http or https.',
    link: mainFetchAnchor,
  }),
  DisallowedByMode: row(null, null, {
    title: 'Another origin in mode same-origin',
    text: 'The page asked for another origin in mode same-origin, which forbids it; the request was never sent.',
    change: 'Set mode to cors in the page’s fetch call, or leave it out.',
    link: mainFetchAnchor,
  }),
  InvalidResponse: row(null, 'preflight', {
    title: 'The preflight failed on the network',
    text: 'No answer to the preflight came: the connection failed, which is no matter of CORS.',
    change: 'Mend the connection first: server, port, certificate, proxy.',
    link: preflightAnchor,
  }),
  NoCorsRedirectModeNotFollow: row(null, null, {
    title: 'Mode no-cors with another redirect mode than follow',
    text: 'The page asked in mode no-cors and did not want redirects followed, which cannot be combined; the request was never sent.',
    change: 'Leave out redirect in the page’s fetch call, or use mode cors.',
    link: mainFetchAnchor,
  }),
  ...localNetworkCodes,
};
