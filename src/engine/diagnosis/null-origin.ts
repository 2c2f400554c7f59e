import type { Text } from '../report/report';
import { plain, say } from '../report/text';
import type { Check } from './check';

/** Where a request’s origin is `null`, in words that end a sentence. */
export const whereOriginIsNull = 'a sandboxed frame, a file, or a redirect between two other origins';

/** What to change so that an origin is let in; `null` never should be: whoever likes can send it. */
export function toLetIn(change: (origin: string) => string): (check: Check) => string {
  return ({ origin }) => (origin === 'null' ? withoutNull : change(origin));
}

/** Whom the server must name, after “the server must name” or the like: of `null` nobody is told so. */
export function toBeNamed({ origin }: Check): Text {
  return origin === 'null'
    ? plain(`the page’s origin, and this request has none: ${whereOriginIsNull}`)
    : say`${origin}`;
}

const withoutNull =
  'Give the request an origin that can be let in: serve the page over http or https, give the frame allow-same-origin, or call the URL that the redirects lead to. Do not allow null: any site can send it.';
