import type { Response } from '../../src/engine/http/exchange';
import type { Header } from '../../src/engine/http/header-list';
import type { Application, ApplicationKind, ServerRequest } from '../../src/engine/iis/server';

const json = 'application/json; charset=utf-8';

function response(status: number, headers: readonly Header[] = [], mimeType = json): Response {
  return {
    status,
    headers: mimeType === '' ? headers : [...headers, { name: 'Content-Type', value: mimeType }],
    mimeType,
  };
}

/** An application that does its work and knows nothing of CORS; `onOptions` is its answer to OPTIONS. */
export function withoutCors(kind: ApplicationKind, onOptions: number): Application {
  return { kind, answer: ({ method }) => response(method === 'OPTIONS' ? onOptions : 200) };
}

/** An application that sends the same headers of CORS on whatever `on` says. */
export function withFixedHeaders(
  kind: ApplicationKind,
  headers: readonly Header[],
  on: (request: ServerRequest) => boolean = () => true,
): Application {
  return {
    kind,
    answer: (request) => response(request.method === 'OPTIONS' ? 204 : 200, on(request) ? headers : []),
  };
}

/** Static files: what the static file handler would read. */
export const files: Application = { kind: 'static', answer: () => response(200) };
