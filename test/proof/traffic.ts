import type { HarEntry } from '../../src/engine';
import type { HeaderList } from '../../src/engine/http/header-list';
import { isPreflightRequest } from '../../src/engine/iis/applications/cors-answer';
import type { Exchanged } from './model-servers';
import { headerValues, type Sent, type Wish } from './wish';

/** What DevTools would have recorded of one wish: what reached the server, and what the page was told. */
export function harEntries(host: string, wish: Wish, log: readonly Exchanged[], sent: Sent): readonly HarEntry[] {
  const preflight = log.find(({ request }) => isPreflightRequest(request));
  const actual = log.find(({ request }) => !isPreflightRequest(request));
  const entries: HarEntry[] = [];
  if (preflight) entries.push(entryOf(preflight, 'preflight', null, 1));
  const error = sent.passed ? null : 'net::ERR_FAILED';
  if (actual) entries.push(entryOf(actual, 'fetch', error, 0));
  else entries.push(unsent(host, wish));
  return entries;
}

const start = Date.UTC(2026, 0, 5, 9);

function entryOf({ request, answer }: Exchanged, type: string, error: string | null, at: number): HarEntry {
  return {
    startedDateTime: new Date(start + at).toISOString(),
    time: 5,
    request: { method: request.method, url: request.url, httpVersion: 'HTTP/1.1', headers: request.headers },
    response: {
      status: answer.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: answer.headers,
      redirectURL: '',
      content: { size: 0, mimeType: answer.mimeType },
      _error: error,
    },
    _resourceType: type,
    ...(type === 'preflight' && { _initiator: { type: 'preflight', requestId: '1' } }),
  };
}

/** A request that its preflight kept back: DevTools has the headers that the script set, and no response. */
function unsent(host: string, { path, method, headers }: Wish): HarEntry {
  const set: HeaderList = headers.map((name) => ({ name, value: headerValues[name] ?? '1' }));
  return {
    startedDateTime: new Date(start).toISOString(),
    time: 10,
    request: { method, url: `https://${host}${path}`, httpVersion: '', headers: set },
    response: {
      status: 0,
      statusText: '',
      httpVersion: '',
      headers: [],
      redirectURL: '',
      content: { size: 0, mimeType: '' },
      _error: 'net::ERR_FAILED',
    },
    _resourceType: 'fetch',
  };
}
