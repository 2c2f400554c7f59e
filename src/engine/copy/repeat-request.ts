import { get, type HeaderList, has } from '../http/header-list';
import { isToken } from '../http/token';
import { withoutFragment } from '../http/without-fragment';
import type { HarEntry } from '../traffic/har';
import { isCut } from '../traffic/post-data';
import { toExchange } from '../traffic/to-exchange';
import { referrerPolicyOf } from './referrer-policy';
import { setByScript } from './set-by-script';

type Headers = readonly (readonly [name: string, value: string])[];

/** A captured request as it can be sent again from a terminal or a console. */
export interface RepeatRequest {
  readonly url: string;
  readonly method: string;
  /** As the server got them. */
  readonly headers: Headers;
  /** Those of them that the page set; the browser sets the others again. */
  readonly scriptHeaders: Headers;
  readonly body: string | null;
  /** Why there is no body although there was one: only its beginning was kept, or nothing of it is in the capture. */
  readonly lacksBody: 'cut' | 'unknown' | null;
  readonly mode: 'cors' | 'no-cors' | 'same-origin';
  readonly credentials: 'include' | 'omit' | 'same-origin';
  /** null: the page’s own. */
  readonly referrerPolicy: 'no-referrer' | 'unsafe-url' | null;
}

/** What else is known of a request. */
export interface Circumstances {
  readonly credentials?: 'include' | 'omit' | 'unknown';
  readonly preflight?: HarEntry | undefined;
}

/** Made anew by whoever sends the request. */
const ofTheConnection: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'proxy-connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'expect',
  'te',
  'trailer',
  'upgrade',
]);

/**
 * What to send so that the server sees the same again; null for what is no HTTP. Everything in it comes from the traffic,
 * or from a file that anybody may have written: the builders quote all of it.
 */
export function repeatRequest(
  entry: HarEntry,
  { credentials = 'unknown', preflight }: Circumstances = {},
): RepeatRequest | null {
  const { request } = entry;
  const { protocol, href } = new URL(request.url);
  // curl would read `file:` URLs from the disk.
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (!isToken(request.method)) return null;
  const exchange = toExchange(entry, 0);
  const mode = get(request.headers, 'sec-fetch-mode');
  return {
    url: withoutFragment(href),
    method: request.method,
    headers: sendable(request.headers),
    scriptHeaders: sendable(setByScript(exchange, preflight ? toExchange(preflight, 0) : null)),
    ...bodyOf(request),
    mode: mode === 'no-cors' || mode === 'same-origin' ? mode : 'cors',
    credentials: credentials === 'unknown' ? likelyCredentials(request.headers) : credentials,
    referrerPolicy: referrerPolicyOf(exchange),
  };
}

function sendable(headers: HeaderList): Headers {
  return (
    headers
      // A name that is no token cannot have been sent, and might be an option: curl reads headers from files with `@`.
      .filter(({ name }) => isToken(name) && !ofTheConnection.has(name.toLowerCase()))
      .map(({ name, value }) => [name, oneLine(value)] as const)
  );
}

/** A part of a body is not sent: the server might store it. Browsers send none with a HEAD, and curl refuses to. */
function bodyOf({ method, postData }: HarEntry['request']): Pick<RepeatRequest, 'body' | 'lacksBody'> {
  if (method === 'HEAD' || !postData) return { body: null, lacksBody: null };
  if (isCut(postData)) return { body: null, lacksBody: 'cut' };
  return { body: postData.text ?? null, lacksBody: postData.text === undefined ? 'unknown' : null };
}

function likelyCredentials(headers: HeaderList): 'include' | 'same-origin' {
  return has(headers, 'cookie') ? 'include' : 'same-origin';
}

/** A header has one line; more would be further headers. */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return value.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
