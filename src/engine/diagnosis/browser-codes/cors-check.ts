import type { At } from '../../report/report';
import type { RuleId } from '../rules/ids';
import { corsCheckAnchor } from '../rules/rule';
import type { BrowserCodeRow } from './row';

type Make = (at: At) => BrowserCodeRow;

/** A failed CORS check: Chromium has two codes for each, one for the answer to the preflight and one for the response. */
function failed(rule: RuleId, title: string, text: (answer: string) => string, change: string): Make {
  return (at) => ({
    browser: 'chromium',
    rules: [rule],
    at,
    title,
    text: text(at === 'preflight' ? 'The answer to the preflight' : 'The response'),
    change,
    link: corsCheckAnchor,
  });
}

export const missing = failed(
  'allow-origin-missing',
  'No Access-Control-Allow-Origin',
  (answer) => `${answer} carried no Access-Control-Allow-Origin header, whatever its status was.`,
  'Answer with Access-Control-Allow-Origin and the page’s origin.',
);

export const wildcard = failed(
  'allow-origin-wildcard-with-credentials',
  'Access-Control-Allow-Origin is * with credentials',
  (answer) => `${answer} allowed any origin with *, which does not count for a request with credentials.`,
  'Name the page’s origin instead of *, with Access-Control-Allow-Credentials: true and Vary: Origin.',
);

export const multiple = failed(
  'allow-origin-multiple',
  'More than one origin in Access-Control-Allow-Origin',
  (answer) => `${answer} named several origins, or sent the header twice; the browser accepts exactly one value.`,
  'Send one Access-Control-Allow-Origin line with one origin: the one that asks.',
);

export const invalid = failed(
  'allow-origin-invalid',
  'Access-Control-Allow-Origin is not an origin',
  (answer) =>
    `${answer} has a value in Access-Control-Allow-Origin that is not a URL, such as a host without https://.`,
  'Write the origin as the browser does: scheme, host and, if it is not the usual one, port.',
);

export const mismatch = failed(
  'allow-origin-mismatch',
  'Access-Control-Allow-Origin is another origin',
  (answer) => `${answer} allowed an origin that differs from the page’s in at least one character.`,
  'Let in exactly the page’s origin, without a slash at the end.',
);

export const credentials = failed(
  'allow-credentials-not-true',
  'Access-Control-Allow-Credentials is not true',
  (answer) => `The request was made with credentials, and ${answer.toLowerCase()} did not say exactly true.`,
  'Answer with Access-Control-Allow-Credentials: true, once and in lower case.',
);
