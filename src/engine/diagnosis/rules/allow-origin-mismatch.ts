import { compareOrigins, type OriginPart } from '../../http/compare-origins';
import type { Text } from '../../report/report';
import { list, marked, plain, say } from '../../report/text';
import { allowOriginOf, type Check, requestEvidence, responseEvidence } from '../check';
import { toLetIn, whereOriginIsNull } from '../null-origin';
import { always, corsCheckAnchor, type Rule, twin } from './rule';

/** What differs, in words for a list row and in those that finish "Only … differs" and "… differ"; none if it differs wholly. */
const names: Readonly<Record<OriginPart, readonly [brief: string, name: string]>> = {
  scheme: ['scheme', 'the scheme'],
  host: ['host', 'the host'],
  port: ['port', 'the port'],
  user: ['user name', 'the user name before the host'],
  slashes: ['slashes', 'what follows the scheme'],
  case: ['upper case', 'the use of capital letters'],
  'trailing-slash': ['trailing slash', 'the slash at the end'],
  path: ['path', 'the path at the end'],
  null: ['null', ''],
  list: ['several in one header', ''],
  'no-origin': ['not an origin', ''],
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
      .parts.map((part) => names[part][0])
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
  const said = say`The server lets in ${allowed}, but this page is ${page}.`;
  if (parts[0] === 'list') return say`${said} The browser accepts exactly one origin, not a list.`;
  const different = parts.flatMap((part) => names[part][1] || []);
  const [only, second] = different;
  if (only === undefined) return said;
  return second === undefined
    ? say`${said} ${plain(`Only ${only} differs.`)}`
    : say`${said} ${plain(`${capital(list(different).text)} differ.`)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function difference(check: Check): ReturnType<typeof compareOrigins> {
  return compareOrigins(check.origin, allowOriginOf(check));
}
