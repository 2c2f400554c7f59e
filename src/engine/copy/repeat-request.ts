import { isToken } from '../http/token';
import { withoutFragment } from '../http/without-fragment';
import type { HarEntry } from '../traffic/har';

/** A captured request as it can be sent again from a terminal or a console. */
export interface RepeatRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | null;
  readonly credentials: 'include' | 'omit' | 'same-origin';
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
  { request }: HarEntry,
  credentials: RepeatRequest['credentials'] = 'same-origin',
): RepeatRequest | null {
  const { protocol, href } = new URL(request.url);
  // curl would read `file:` URLs from the disk.
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (!isToken(request.method)) return null;
  return {
    url: withoutFragment(href),
    method: request.method,
    headers: request.headers
      // A name that is no token cannot have been sent, and might be an option: curl reads headers from files with `@`.
      .filter(({ name }) => isToken(name) && !ofTheConnection.has(name.toLowerCase()))
      .map(({ name, value }) => [name, oneLine(value)] as const),
    body: request.postData?.text ?? null,
    credentials,
  };
}

/** A header has one line; more would be further headers. */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return value.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
