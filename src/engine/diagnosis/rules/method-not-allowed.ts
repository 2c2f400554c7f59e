import { extractHeaderListValues } from '../../fetch/extract-header-list-values';
import type { Text } from '../../report/report';
import { say } from '../../report/text';
import { all, type Check, members, requestEvidence, responseEvidence, responseValue } from '../check';
import { always, preflightAnchor, type Rule } from './rule';

const name = 'access-control-allow-methods';

export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  step: 'method-allowed',
  applies: always,
  chromium: () => 'MethodDisallowedByPreflightResponse',
  firefox: () => 'CORSMethodNotFound',
  title: 'Access-Control-Allow-Methods lists the method',
  brief: ({ method }) => `Method ${method} not allowed`,
  explain,
  change: ({ method }) => `Add ${method} to Access-Control-Allow-Methods.`,
  evidence: (check) => [
    ...requestEvidence(check, 'access-control-request-method', all),
    ...responseEvidence(check, name, members([check.method, '*'])),
  ],
  parameter: ({ method }) => method,
  spec: preflightAnchor,
};

function explain(check: Check): Text {
  const { method } = check;
  const listed = extractHeaderListValues(check.response.headers, name);
  if (!Array.isArray(listed))
    return say`The preflight asked for ${method}, and the server did not send ${'Access-Control-Allow-Methods'}.`;
  const value = responseValue(check, name);
  if (listed.includes('*')) {
    return say`The preflight asked for ${method}, and ${'Access-Control-Allow-Methods'} says ${value}: with credentials ${'*'} does not count, ${method} must be named.`;
  }
  const other = listed.find((item) => item.toLowerCase() === method.toLowerCase());
  if (other !== undefined) {
    return say`The preflight asked for ${method}, and ${'Access-Control-Allow-Methods'} lists ${other}: methods are case-sensitive, and only ${'GET, HEAD, POST, PUT, DELETE, OPTIONS'} are put in upper case for you.`;
  }
  return say`The preflight asked for ${method}, and ${'Access-Control-Allow-Methods'} lists only ${value === '' ? '(nothing)' : value}.`;
}
