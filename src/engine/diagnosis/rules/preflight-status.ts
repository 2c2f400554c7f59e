import { say } from '../../report/text';
import { statusEvidence } from '../check';
import { always, nothing, preflightAnchor, type Rule } from './rule';

export const preflightStatus: Rule = {
  id: 'preflight-status',
  step: 'preflight-ok-status',
  applies: always,
  chromium: () => 'PreflightInvalidStatus',
  firefox: () => 'CORSPreflightDidNotSucceed',
  title: 'The preflight’s status is 200–299',
  brief: ({ response }) => `Preflight answered ${response.status}`,
  explain: ({ response, method }) =>
    say`The server answered the preflight for ${method} with status ${response.status}; it must be between 200 and 299, whatever the headers say.`,
  change: () => 'Answer OPTIONS with 204 (or 200) before anything that checks who is asking.',
  evidence: (check) => [statusEvidence(check)],
  parameter: nothing,
  spec: preflightAnchor,
};
