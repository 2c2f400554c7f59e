import { compareOrigins, type OriginPart } from '../../http/origin';
import type { Text } from '../../report/report';
import { marked, plain, say } from '../../report/text';
import { allowOriginOf, type Check, requestEvidence, responseEvidence } from '../check';
import { toLetIn, whereOriginIsNull } from '../null-origin';
import { always, corsCheckAnchor, type Rule, twin } from './rule';

/** What differs, in words that finish "Only … differs" and "… differ". */
const partNames: Readonly<Record<OriginPart, string>> = {
  scheme: 'the scheme',
  host: 'the host',
  port: 'the port',
  case: 'the use of capital letters',
  'trailing-slash': 'the slash at the end',
  path: 'the path at the end',
  null: 'the whole value',
};

const briefNames: Readonly<Record<OriginPart, string>> = {
  scheme: 'scheme',
  host: 'host',
  port: 'port',
  case: 'upper case',
  'trailing-slash': 'trailing slash',
  path: 'path',
  null: 'null',
};

export const allowOriginMismatch: Rule = {
  id: 'allow-origin-mismatch',
  step: 'allow-origin-matches',
  applies: always,
  chromium: twin('AllowOriginMismatch'),
  firefox: () => 'CORSAllowOriginNotMatchingOrigin',
  title: 'Access-Control-Allow-Origin matches the page',
  brief: (check) =>
    `Origin differs: ${difference(check)
      .parts.map((part) => briefNames[part])
      .join(', ')}`,
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
    return say`The server lets in ${allowed}, but this request comes from the origin ${page}: ${plain(whereOriginIsNull)}.`;
  }
  const names = parts.map((part) => partNames[part]);
  const [only = ''] = names;
  if (parts.length === 1)
    return say`The server lets in ${allowed}, but this page is ${page}. ${plain(`Only ${only} differs.`)}`;
  return say`The server lets in ${allowed}, but this page is ${page}. ${plain(`${capital(names.join(' and '))} differ.`)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function difference(check: Check): ReturnType<typeof compareOrigins> {
  return compareOrigins(check.origin, allowOriginOf(check));
}
