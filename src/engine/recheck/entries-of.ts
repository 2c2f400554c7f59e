import type { HarEntry, HarHeader } from '../traffic/har';
import type { RecheckQuestion } from './question';

/** One exchange of a re-check, as the browser reports it. */
export interface RecheckExchange {
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Milliseconds. */
  readonly time: number;
  readonly requestHeaders: readonly HarHeader[];
  /** 0: no answer. */
  readonly status: number;
  readonly responseHeaders: readonly HarHeader[];
  /** The browser’s network error, null if there was none. */
  readonly error: string | null;
}

export interface RecheckAnswer {
  readonly preflight: RecheckExchange | null;
  readonly actual: RecheckExchange | null;
}

/** A re-check as the entries that DevTools would have listed, so that it is judged like everything else. */
export function entriesOf(question: RecheckQuestion, { preflight, actual }: RecheckAnswer): readonly HarEntry[] {
  const entries: HarEntry[] = [];
  if (preflight) entries.push({ ...entryOf(question.url, 'OPTIONS', preflight), _resourceType: 'preflight' });
  if (actual) entries.push({ ...entryOf(question.url, question.actual ?? 'GET', actual), _resourceType: 'fetch' });
  return entries;
}

function entryOf(url: string, method: string, exchange: RecheckExchange): HarEntry {
  const { start, time, requestHeaders, status, responseHeaders, error } = exchange;
  const first = (name: string): string =>
    responseHeaders.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  return {
    startedDateTime: new Date(start).toISOString(),
    time,
    // What the browser says there of the request is true of the extension, not of the page.
    request: {
      method,
      url,
      httpVersion: '',
      headers: requestHeaders.filter(({ name }) => !/^sec-fetch-(?:site|dest)$/i.test(name)),
    },
    response: {
      status,
      statusText: '',
      httpVersion: '',
      headers: responseHeaders,
      redirectURL: first('location'),
      content: { size: -1, mimeType: first('content-type').replace(/;.*$/s, '') },
      _error: error,
    },
    pageref: 'recheck',
  };
}
