import { say } from '../../report/text';
import { all, responseEvidence, responseValue, statusEvidence } from '../check';
import { always, nothing, preflightAnchor, type Rule } from './rule';

export const preflightRedirect: Rule = {
  id: 'preflight-redirect',
  step: 'preflight-not-redirected',
  applies: always,
  chromium: () => 'PreflightDisallowedRedirect',
  firefox: () => 'CORSExternalRedirectNotAllowed',
  title: 'The preflight is answered, not redirected',
  brief: ({ response }) =>
    response.status === 0 ? 'Preflight redirected' : `Preflight redirected (${response.status})`,
  explain: (check) =>
    check.response.status === 0
      ? say`The server answered the preflight with a redirect, which browsers do not follow; where to was not recorded.`
      : say`The server answered the preflight with a redirect, ${check.response.status} to ${responseValue(check, 'location')}: browsers do not follow redirects of preflights.`,
  change: () => 'Call the final URL, or answer OPTIONS before redirecting.',
  evidence: (check) =>
    check.response.status === 0 ? [] : [statusEvidence(check), ...responseEvidence(check, 'location', all)],
  parameter: nothing,
  spec: preflightAnchor,
};
