import { has } from '../../http/header-list';
import { say } from '../../report/text';
import { all, responseEvidence, responseValue } from '../check';
import { toLetIn } from '../null-origin';
import { always, corsCheckAnchor, type Rule, twin } from './rule';

export const allowCredentialsNotTrue: Rule = {
  id: 'allow-credentials-not-true',
  step: 'allow-credentials',
  applies: always,
  chromium: twin('InvalidAllowCredentials'),
  firefox: () => 'CORSMissingAllowCredentials',
  title: 'Access-Control-Allow-Credentials is true',
  brief: (check) =>
    has(check.response.headers, 'access-control-allow-credentials')
      ? 'Allow-Credentials is not exactly true'
      : 'Allow-Credentials missing',
  explain: (check) =>
    has(check.response.headers, 'access-control-allow-credentials')
      ? say`With credentials, ${'Access-Control-Allow-Credentials'} must be exactly ${'true'}, in lower case and once; the server says ${responseValue(check, 'access-control-allow-credentials')}.`
      : say`With credentials, the browser asks for ${'Access-Control-Allow-Credentials: true'}, and the server does not send it.`,
  change: toLetIn(() => 'Answer with Access-Control-Allow-Credentials: true, or send the request without credentials.'),
  evidence: (check) => responseEvidence(check, 'access-control-allow-credentials', all),
  parameter: (check) => responseValue(check, 'access-control-allow-credentials'),
  spec: corsCheckAnchor,
};
