import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { type Check, none, requestEvidence, responseEvidence } from '../check';
import { toLetIn, whyOriginIsNull } from '../null-origin';
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
  explain,
  change: toLetIn((origin) => `Answer with Access-Control-Allow-Origin: ${origin}.`),
  evidence: (check) => [
    ...requestEvidence(check, 'origin', none),
    ...responseEvidence(check, 'access-control-allow-origin', none),
  ],
  parameter: nothing,
  spec: corsCheckAnchor,
};

function explain(check: Check): Text {
  const { at, origin, response, method } = check;
  const header = 'Access-Control-Allow-Origin';
  const page = origin === 'null' ? plain('the page') : say`${origin}`;
  const why =
    origin === 'null' ? say` The request’s origin is ${origin} here: ${plain(whyOriginIsNull(check))}.` : plain('');
  return at === 'preflight'
    ? say`The server answered the preflight with ${response.status} and no ${header}, so it did not let ${page} send the ${method} request.${why}`
    : say`The server answered with ${response.status} and no ${header}, so the browser keeps the response from ${page}.${why}`;
}
