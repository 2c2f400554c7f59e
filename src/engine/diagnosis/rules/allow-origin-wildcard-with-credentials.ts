import { say } from '../../report/text';
import { all, allowOriginOf, none, requestEvidence, responseEvidence } from '../check';
import { toBeNamed, toLetIn } from '../null-origin';
import { corsCheckAnchor, nothing, type Rule, twin } from './rule';

export const allowOriginWildcardWithCredentials: Rule = {
  id: 'allow-origin-wildcard-with-credentials',
  step: 'allow-origin-matches',
  applies: (check) => check.credentials === 'include' && allowOriginOf(check) === '*',
  chromium: twin('WildcardOriginNotAllowed'),
  firefox: () => 'CORSNotSupportingCredentials',
  title: 'Access-Control-Allow-Origin matches the page',
  brief: () => 'Credentials with *',
  explain: (check) =>
    say`With credentials, ${'Access-Control-Allow-Origin: *'} does not count: the server must name ${toBeNamed(check)}.`,
  change: toLetIn((origin) => `Answer with Access-Control-Allow-Origin: ${origin} instead of *.`),
  evidence: (check) => [
    ...requestEvidence(check, 'origin', none),
    ...responseEvidence(check, 'access-control-allow-origin', all),
  ],
  parameter: nothing,
  spec: corsCheckAnchor,
};
