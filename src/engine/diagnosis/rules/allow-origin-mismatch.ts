import { compareOrigins } from '../../http/compare-origins';
import type { Text } from '../../report/report';
import { list, marked, plain, say } from '../../report/text';
import { allowOriginOf, type Check, requestEvidence, responseEvidence } from '../check';
import { toLetIn, whyOriginIsNull } from '../null-origin';
import { always, corsCheckAnchor, type Rule, twin } from './rule';

export const allowOriginMismatch: Rule = {
  id: 'allow-origin-mismatch',
  step: 'allow-origin-matches',
  applies: always,
  chromium: twin('AllowOriginMismatch'),
  firefox: () => 'CORSAllowOriginNotMatchingOrigin',
  title: 'Access-Control-Allow-Origin matches the page',
  brief: (check) => `Origin differs: ${difference(check).parts.join(', ')}`,
  explain,
  change: toLetIn((origin) => `Let in exactly ${origin}: origins are compared character by character.`),
  evidence: (check) => [
    ...requestEvidence(check, 'origin', () => difference(check).originMarks),
    ...responseEvidence(check, 'access-control-allow-origin', () => difference(check).valueMarks),
  ],
  parameter: allowOriginOf,
  spec: corsCheckAnchor,
};

function explain(check: Check): Text {
  const { parts, originMarks, valueMarks } = difference(check);
  const allowed = marked(allowOriginOf(check), valueMarks);
  const page = marked(check.origin, originMarks);
  if (check.origin === 'null') {
    return say`The server lets in ${allowed}, but this request comes from the origin ${page}: ${plain(whyOriginIsNull(check))}.`;
  }
  const said = say`The server lets in ${allowed}, but this page is ${page}.`;
  const [part] = parts;
  if (part === 'list') return say`${said} The browser accepts exactly one origin, not a list.`;
  if (part === 'null' || part === 'not an origin') return said;
  return say`${said} ${plain(parts.length === 1 ? `Only the ${part} differs.` : `The ${list(parts).text} differ.`)}`;
}

function difference(check: Check): ReturnType<typeof compareOrigins> {
  return compareOrigins(check.origin, allowOriginOf(check));
}
