import { say } from '../../report/text';
import { all, type Check, responseEvidence, responseValue, statusEvidence } from '../check';
import { always, nothing, type Rule, redirectAnchor } from './rule';

export const redirectWithCredentials: Rule = {
  id: 'redirect-with-credentials',
  step: 'redirect-without-credentials',
  applies: always,
  chromium: () => 'RedirectContainsCredentials',
  firefox: () => 'CORSDidNotSucceed',
  title: 'The redirect’s URL has no user name or password',
  brief: () => 'Redirect to a URL with a password',
  explain: (check) =>
    say`The server redirects to ${responseValue(check, 'location')}: a request to another origin may not be redirected to a URL with a user name or password in it.`,
  change: () => 'Redirect to the URL without user name and password.',
  evidence: (check) => [statusEvidence(check), ...responseEvidence(check, 'location', all)],
  parameter: nothing,
  spec: redirectAnchor,
};

export const redirectScheme: Rule = {
  id: 'redirect-scheme',
  step: 'redirect-scheme',
  applies: always,
  chromium: () => 'CorsDisabledScheme',
  firefox: (check) => (isKnownScheme(check) ? 'CORSDidNotSucceed' : 'CORSRequestNotHttp'),
  title: 'The redirect leads to http or https',
  brief: () => 'Redirect to another scheme',
  explain: (check) =>
    say`The server redirects to ${responseValue(check, 'location')}: CORS works over ${'http'} and ${'https'} only.`,
  change: () => 'Redirect to an http or https URL.',
  evidence: (check) => [statusEvidence(check), ...responseEvidence(check, 'location', all)],
  parameter: nothing,
  spec: redirectAnchor,
};

/** Schemes that Firefox itself handles, and never from the web: it refuses to go there before CORS is looked at. */
function isKnownScheme(check: Check): boolean {
  return /^(?:about|blob|data|file|javascript):/i.test(responseValue(check, 'location'));
}
