import { isBrowserRedirect } from '../../http/exchange';
import type { Text } from '../../report/report';
import { say } from '../../report/text';
import { all, type Check, responseEvidence, responseValue, statusEvidence } from '../check';
import { always, nothing, preflightAnchor, type Rule } from './rule';

export const preflightRedirect: Rule = {
  id: 'preflight-redirect',
  step: 'preflight-not-redirected',
  applies: always,
  chromium: () => 'PreflightDisallowedRedirect',
  // Of a URL to which no request of CORS may be redirected it does not come to say so.
  firefox: (check) => (isPlainHttp(check) ? 'CORSExternalRedirectNotAllowed' : 'CORSDidNotSucceed'),
  title: 'The preflight is answered, not redirected',
  brief: ({ response }) =>
    response.status === 0 ? 'Preflight redirected' : `Preflight redirected (${response.status})`,
  explain,
  change: (check) =>
    isBrowserRedirect(check.response)
      ? `Call ${responseValue(check, 'location')} in the page.`
      : 'Call the final URL, or answer OPTIONS before redirecting.',
  evidence: (check) =>
    check.response.status === 0 ? [] : [statusEvidence(check), ...responseEvidence(check, 'location', all)],
  parameter: nothing,
  spec: preflightAnchor,
};

function explain(check: Check): Text {
  const { response } = check;
  const location = responseValue(check, 'location');
  if (response.status === 0)
    return say`The server answered the preflight with a redirect, which browsers do not follow; where to was not recorded.`;
  if (isBrowserRedirect(response))
    return say`The browser itself redirected the preflight to ${location} (${responseValue(check, 'non-authoritative-reason')}), and follows no redirects of preflights: the server has not seen it.`;
  return say`The server answered the preflight with a redirect, ${response.status} to ${location}: browsers do not follow redirects of preflights.`;
}

function isPlainHttp(check: Check): boolean {
  const location = responseValue(check, 'location');
  if (!URL.canParse(location, check.url)) return false;
  const { protocol, username, password } = new URL(location, check.url);
  return /^https?:$/.test(protocol) && username + password === '';
}
