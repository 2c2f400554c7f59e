import { expect } from 'vitest';
import { type CapturedEntry, pickEntry } from '../../src/devtools/entry';

export interface EntryWish {
  readonly url?: string;
  readonly method?: string;
  /** Milliseconds since the test's beginning of time. */
  readonly at?: number;
  readonly took?: number;
  readonly status?: number;
  readonly type?: string | null;
  readonly error?: string | null;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly mimeType?: string;
  readonly postText?: string;
  /** Of the response’s body. */
  readonly size?: number;
}

export const epoch = Date.parse('2026-01-01T00:00:00.000Z');

/** An entry as Chromium's DevTools delivers it, functions included; `type: null` as Firefox's do. */
export function liveEntry(wish: EntryWish = {}) {
  const { url = 'https://api.example.com/', method = 'GET', at = 0, took = 5, status = 200, type = 'fetch' } = wish;
  const { error = null, requestHeaders = {}, mimeType = 'application/json', postText, size = 5 } = wish;
  return {
    startedDateTime: new Date(epoch + at).toISOString(),
    time: took,
    ...(type !== null && { _resourceType: type, _initiator: { type: 'script' }, _priority: 'High' }),
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers: Object.entries(requestHeaders).map(([name, value]) => ({ name, value })),
      ...(postText !== undefined && { postData: { mimeType: 'text/plain', text: postText } }),
      queryString: [],
      cookies: [],
      headersSize: 299,
      bodySize: 0,
    },
    response: {
      status,
      statusText: status === 200 ? 'OK' : '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'content-type', value: mimeType }],
      cookies: [],
      content: { size, mimeType, compression: 0, text: 'never kept' },
      redirectURL: '',
      ...(type !== null && { _error: error, _fetchedViaServiceWorker: false, _transferSize: 152 }),
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
    getContent: () => expect.unreachable('bodies are never read'),
  };
}

/** The same, picked. `characters` may be set to test limits. */
export function capturedEntry(wish: EntryWish & { characters?: number } = {}): CapturedEntry {
  const picked = pickEntry(liveEntry(wish));
  if (typeof picked === 'string') throw new Error(picked);
  return { ...picked, characters: wish.characters ?? picked.characters };
}

/** What tells entries apart in a test: their URL's last part. */
export function names(entries: readonly { readonly request: { readonly url: string } }[]): string[] {
  return entries.map(({ request }) => request.url.replace(/^.*\//, ''));
}
