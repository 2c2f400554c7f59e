import { linesOf } from '../../http/header-list';
import { say } from '../../report/text';
import { all, allowOriginOf, type Check, none, requestEvidence, responseEvidence } from '../check';
import { toLetIn } from '../null-origin';
import { corsCheckAnchor, type Rule, twin } from './rule';

export const allowOriginMultiple: Rule = {
  id: 'allow-origin-multiple',
  step: 'allow-origin-matches',
  // Chromium takes a space or a comma for a sign of several values.
  // https://source.chromium.org/chromium/chromium/src/+/main:services/network/public/cpp/cors/cors.cc
  applies: (check) => /[ ,]/.test(allowOriginOf(check)),
  chromium: twin('MultipleAllowOriginValues'),
  // Firefox counts lines that are spelled so; those of HTTP/2 are in lower case, and it joins them.
  // https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsCORSListenerProxy.cpp
  firefox: ({ response }) =>
    response.headers.filter((line) => line.name === 'Access-Control-Allow-Origin').length > 1
      ? 'CORSMultipleAllowOriginNotAllowed'
      : 'CORSAllowOriginNotMatchingOrigin',
  title: 'Access-Control-Allow-Origin matches the page',
  brief: (check) => (count(check) > 1 ? 'Allow-Origin sent twice' : 'Several origins in one Allow-Origin'),
  explain: (check) =>
    count(check) > 1
      ? say`The server sent ${'Access-Control-Allow-Origin'} ${count(check)} times, together ${allowOriginOf(check)}: the browser accepts exactly one value.`
      : say`${'Access-Control-Allow-Origin'} says ${allowOriginOf(check)}: the browser accepts exactly one origin, not a list.`,
  change: toLetIn((origin) => `Send one Access-Control-Allow-Origin line with the one value ${origin}.`),
  evidence: (check) => [
    ...requestEvidence(check, 'origin', none),
    ...responseEvidence(check, 'access-control-allow-origin', all),
  ],
  parameter: allowOriginOf,
  spec: corsCheckAnchor,
};

function count(check: Check): number {
  return linesOf(check.response.headers, 'access-control-allow-origin').length;
}
