import type { Answer, HeaderLine, Received } from './case';

/** Values of the CORS headers; one that is not given is not sent. */
export interface CorsHeaders {
  readonly origin?: string;
  readonly credentials?: string;
  readonly methods?: string;
  readonly headers?: string;
  readonly maxAge?: number;
}

/** The header lines of a server that sends the same CORS headers with every response. */
export function corsHeaders({ origin, credentials, methods, headers, maxAge }: CorsHeaders): HeaderLine[] {
  return [
    ...line('Access-Control-Allow-Origin', origin),
    ...line('Access-Control-Allow-Credentials', credentials),
    ...line('Access-Control-Allow-Methods', methods),
    ...line('Access-Control-Allow-Headers', headers),
    ...line('Access-Control-Max-Age', maxAge?.toString()),
    ...(origin === undefined || origin === '*' ? [] : line('Vary', 'Origin')),
  ];
}

/** https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight({ method, headers }: Received): boolean {
  return method === 'OPTIONS' && 'access-control-request-method' in headers;
}

/** What an API answers when all is well. */
export function json(body: unknown, headers: readonly HeaderLine[] = [], status = 200): Answer {
  return {
    status,
    headers: [['Content-Type', 'application/json; charset=utf-8'], ...headers],
    body: JSON.stringify(body),
  };
}

export function redirect(status: number, location: string, headers: readonly HeaderLine[] = []): Answer {
  return { status, headers: [['Location', location], ...headers] };
}

/** A server that answers preflights and all other requests differently. */
export function server(preflight: Answer, other: Answer): (request: Received) => Answer {
  return (request) => (isPreflight(request) ? preflight : other);
}

function line(name: string, value: string | undefined): HeaderLine[] {
  return value === undefined ? [] : [[name, value]];
}
