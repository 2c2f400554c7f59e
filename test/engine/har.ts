import type { HarEntry } from '../../src/engine';

/** What a test says of an exchange; the rest is filled in as Chromium would. */
export interface Said {
  readonly method?: string;
  readonly url?: string;
  /** Milliseconds after the start of the capture. */
  readonly start?: number;
  readonly time?: number;
  readonly origin?: string | null;
  readonly request?: readonly (readonly [name: string, value: string])[];
  /** 0: no response. */
  readonly status?: number;
  readonly response?: readonly (readonly [name: string, value: string])[];
  /** undefined: the HAR says nothing of errors, as Firefox's. */
  readonly error?: string | null | undefined;
  readonly type?: string;
  readonly mimeType?: string;
  readonly preflightFor?: string;
  readonly fromServiceWorker?: boolean;
  /** false: only what was known before it was sent is shown of its headers. */
  readonly wire?: boolean;
  readonly pageref?: string;
  /** Milliseconds from its start until the network got it; nothing is said by default. */
  readonly queueing?: number;
}

export const page = 'https://app.contoso.test';
export const api = 'https://api.contoso.test/orders';
const captureStart = Date.UTC(2026, 0, 5, 9);

/** A request of the page that was sent. */
export function sent(said: Said = {}): HarEntry {
  const { origin = page, request = [], response = [], wire = true, url = api } = said;
  const host = wire && URL.canParse(url) ? [['Host', new URL(url).host] as const] : [];
  return {
    startedDateTime: new Date(captureStart + (said.start ?? 0)).toISOString(),
    time: said.time ?? 10,
    request: {
      method: said.method ?? 'GET',
      url,
      httpVersion: 'HTTP/1.1',
      headers: [...host, ...(origin === null ? [] : [['Origin', origin] as const]), ...request].map(
        ([name, value]) => ({
          name,
          value,
        }),
      ),
    },
    response: {
      status: said.status ?? 200,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: response.map(([name, value]) => ({ name, value })),
      redirectURL: response.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '',
      content: { size: 0, mimeType: said.mimeType ?? '' },
      ...('error' in said ? (said.error === undefined ? {} : { _error: said.error }) : { _error: null }),
      ...(said.fromServiceWorker && { _fetchedViaServiceWorker: true }),
    },
    ...(said.queueing !== undefined && { timings: { _blocked_queueing: said.queueing } }),
    ...(said.pageref !== undefined && { pageref: said.pageref }),
    _resourceType: said.type ?? 'fetch',
    ...(said.preflightFor !== undefined && { _initiator: { type: 'preflight', requestId: said.preflightFor } }),
  };
}

/** A response that CORS kept from the page. */
export function blocked(said: Said = {}): HarEntry {
  return sent({ error: 'net::ERR_FAILED', ...said });
}

/** A request that its preflight kept back: no response, provisional headers. */
export function unsent(said: Said = {}): HarEntry {
  return sent({ error: 'net::ERR_FAILED', ...said, origin: null, status: 0, response: [], wire: false });
}

/**
 * A request that the browser's cache answered, as Chromium shows it where a script made it: of the request what was known
 * before the network, of a response that CORS kept from the page nothing.
 */
export function cached(said: Said & { readonly referer?: string } = {}): HarEntry {
  const { referer = `${page}/` } = said;
  const request = [['User-Agent', 'Mozilla/5.0'] as const, ['Referer', referer] as const, ...(said.request ?? [])];
  return sent({ origin: null, pageref: 'page_1', ...said, request, wire: false });
}

/** A preflight for `method` and the header names in `asks`. */
export function preflight(said: Said & { readonly asks?: string } = {}): HarEntry {
  const { method = 'PUT', asks, request = [] } = said;
  return sent({
    start: 1,
    time: 5,
    status: 204,
    type: 'preflight',
    preflightFor: '1',
    ...said,
    method: 'OPTIONS',
    request: [
      ['Access-Control-Request-Method', method],
      ...(asks === undefined ? [] : [['Access-Control-Request-Headers', asks] as const]),
      ...request,
    ],
  });
}

export const allowOrigin: readonly [string, string] = ['Access-Control-Allow-Origin', page];
