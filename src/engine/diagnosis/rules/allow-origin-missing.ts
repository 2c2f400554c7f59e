import { say } from '../../report/text';
import { none, requestEvidence, responseEvidence } from '../check';
import { always, corsCheckAnchor, nothing, type Rule, twin } from './rule';

export const allowOriginMissing: Rule = {
  id: 'allow-origin-missing',
  step: 'allow-origin-present',
  applies: always,
  chromium: twin('MissingAllowOriginHeader'),
  firefox: () => 'CORSMissingAllowOrigin',
  title: 'Access-Control-Allow-Origin is there',
  brief: ({ at, response }) =>
    at === 'preflight'
      ? `No Allow-Origin on the preflight (${response.status})`
      : `No Allow-Origin on the response (${response.status})`,
  explain: ({ at, origin, response, method }) =>
    at === 'preflight'
      ? say`The server answered the preflight with ${response.status} and no ${'Access-Control-Allow-Origin'}, so it did not let ${origin} send the ${method} request.`
      : say`The server answered with ${response.status} and no ${'Access-Control-Allow-Origin'}, so the browser keeps the response from ${origin}.`,
  change: ({ origin }) => `Answer with Access-Control-Allow-Origin: ${origin}.`,
  evidence: (check) => [
    ...requestEvidence(check, 'origin', none),
    ...responseEvidence(check, 'access-control-allow-origin', none),
  ],
  parameter: nothing,
  spec: corsCheckAnchor,
};
