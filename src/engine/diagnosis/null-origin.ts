import type { Text } from '../report/report';
import { plain, say } from '../report/text';
import type { Check } from './check';

/** Why a request’s origin is `null`, in words that end a sentence. */
export function whyOriginIsNull({ tainted }: Check): string {
  return `${tainted ? '' : 'a sandboxed frame, a file, or '}a redirect between two other origins${tainted ? ' takes it away' : ''}`;
}

/** What to change so that an origin is let in; `null` never should be: whoever likes can send it. */
export function toLetIn(change: (origin: string) => string): (check: Check) => string {
  return (check) => (check.origin === 'null' ? withoutNull(check) : change(check.origin));
}

/** Whom the server must name, after “the server must name” or the like: of `null` nobody is told so. */
export function toBeNamed(check: Check): Text {
  return check.origin === 'null'
    ? plain(`the page’s origin, and this request has none: ${whyOriginIsNull(check)}`)
    : say`${check.origin}`;
}

function withoutNull({ tainted }: Check): string {
  const otherwise = tainted ? '' : 'serve the page over http or https, give the frame allow-same-origin, or ';
  return `Give the request an origin that can be let in: ${otherwise}call the URL that the redirects lead to. Do not allow null: any site can send it.`;
}
