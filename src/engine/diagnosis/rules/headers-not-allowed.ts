import { get } from '../../http/header-list';
import { isOnlyOfServers } from '../../http/server-only-header';
import type { Text } from '../../report/report';
import { list, say } from '../../report/text';
import { type Check, members, requestEvidence, responseEvidence } from '../check';
import { always, preflightAnchor, type Rule } from './rule';

const name = 'access-control-allow-headers';

export const headersNotAllowed: Rule = {
  id: 'headers-not-allowed',
  step: 'headers-allowed',
  applies: always,
  chromium: () => 'HeaderDisallowedByPreflightResponse',
  firefox: () => 'CORSMissingAllowHeaderFromPreflight',
  title: 'Access-Control-Allow-Headers lists what is sent',
  brief: ({ missing }) => `Allow-Headers lacks ${missing.join(', ')}`,
  explain,
  change: ({ missing }) => changeFor(missing),
  evidence: (check) => [
    ...requestEvidence(check, 'access-control-request-headers', members(check.missing)),
    ...responseEvidence(check, name, members(['*'])),
  ],
  parameter: ({ missing }) => missing[0] ?? '',
  spec: preflightAnchor,
};

/** What the page should not send is not to be allowed. */
export function changeFor(missing: readonly string[]): string {
  const ofServers = missing.filter(isOnlyOfServers);
  const toAdd = missing.filter((name) => !isOnlyOfServers(name));
  return [
    ...(ofServers.length > 0 ? [`Delete ${ofServers.join(', ')} from the page’s code: only servers send that.`] : []),
    ...(toAdd.length > 0 ? [`Add ${toAdd.join(', ')} to Access-Control-Allow-Headers.`] : []),
  ].join(' ');
}

function explain(check: Check): Text {
  const { missing, response } = check;
  const value = get(response.headers, name);
  const asked = missing.length === 1 ? say`the header ${missing[0] ?? ''}` : say`the headers ${list(missing)}`;
  if (value === null)
    return say`The request carries ${asked}, and the server did not send ${'Access-Control-Allow-Headers'}.`;
  if (value.split(',').some((member) => member.trim() === '*')) {
    return say`The request carries ${asked}, and ${'Access-Control-Allow-Headers'} says ${value}: with credentials ${'*'} does not count, each header must be named.`;
  }
  return say`The request carries ${asked}, and ${'Access-Control-Allow-Headers'} lists only ${value === '' ? '(nothing)' : value}.`;
}
