import { decodeUtf8 } from '../../http/utf-8';
import { say } from '../../report/text';
import { all, type Check, none, requestEvidence, responseEvidence, responseValue } from '../check';
import { corsCheckAnchor, type Rule, twin } from './rule';

export const allowOriginInvalid: Rule = {
  id: 'allow-origin-invalid',
  step: 'allow-origin-matches',
  applies: (check) => value(check) !== 'null' && !isUrl(value(check)),
  chromium: twin('InvalidAllowOriginValue'),
  firefox: 'CORSAllowOriginNotMatchingOrigin',
  title: 'Access-Control-Allow-Origin matches the page',
  brief: (check) => (value(check) === '' ? 'Allow-Origin is empty' : 'Allow-Origin is not an origin'),
  explain: (check) =>
    value(check) === ''
      ? say`The server sent an empty ${'Access-Control-Allow-Origin'}; it must say ${check.origin}.`
      : say`${'Access-Control-Allow-Origin'} says ${value(check)}, which is not an origin: an origin is a scheme, a host and perhaps a port, such as ${check.origin}.`,
  change: ({ origin }) => `Write the origin as the browser does: ${origin}.`,
  evidence: (check) => [
    ...requestEvidence(check, 'origin', none),
    ...responseEvidence(check, 'access-control-allow-origin', all),
  ],
  parameter: value,
  spec: corsCheckAnchor,
};

function value(check: Check): string {
  return responseValue(check, 'access-control-allow-origin');
}

function isUrl(bytes: string): boolean {
  const text = decodeUtf8(bytes);
  return text !== null && URL.canParse(text);
}
