import { isUrl } from '../../http/is-url';
import { say } from '../../report/text';
import { all, allowOriginOf, none, requestEvidence, responseEvidence } from '../check';
import { toBeNamed, toLetIn } from '../null-origin';
import { corsCheckAnchor, type Rule, twin } from './rule';

export const allowOriginInvalid: Rule = {
  id: 'allow-origin-invalid',
  step: 'allow-origin-matches',
  applies: (check) => allowOriginOf(check) !== 'null' && !isUrl(allowOriginOf(check)),
  chromium: twin('InvalidAllowOriginValue'),
  firefox: () => 'CORSAllowOriginNotMatchingOrigin',
  title: 'Access-Control-Allow-Origin matches the page',
  brief: (check) => (allowOriginOf(check) === '' ? 'Allow-Origin is empty' : 'Allow-Origin is not an origin'),
  explain: (check) =>
    allowOriginOf(check) === ''
      ? say`The server sent an empty ${'Access-Control-Allow-Origin'}; it must say ${toBeNamed(check)}.`
      : say`${'Access-Control-Allow-Origin'} says ${allowOriginOf(check)}, which is not an origin: an origin is a scheme, a host and perhaps a port, such as ${check.origin === 'null' ? 'https://www.example.com' : check.origin}.`,
  change: toLetIn((origin) => `Write the origin as the browser does: ${origin}.`),
  evidence: (check) => [
    ...requestEvidence(check, 'origin', none),
    ...responseEvidence(check, 'access-control-allow-origin', all),
  ],
  parameter: allowOriginOf,
  spec: corsCheckAnchor,
};
