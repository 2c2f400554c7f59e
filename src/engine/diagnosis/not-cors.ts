import type { Text } from '../report/report';
import { plain, say } from '../report/text';
import type { NotCorsKind } from '../traffic/request-kind';

/** What a request is to which the CORS protocol does not apply, in a few words and in a sentence. */
export const notCors: Readonly<
  Record<Exclude<NotCorsKind, 'network-error'>, { readonly brief: string; readonly text: string }>
> = {
  websocket: {
    brief: 'WebSocket',
    text: 'A WebSocket: CORS does not apply, the server checks Origin itself.',
  },
  'other-scheme': {
    brief: 'Not http',
    text: 'Neither http nor https: CORS does not apply.',
  },
  'service-worker': {
    brief: 'Service worker',
    text: 'A service worker answered it: the network was not asked.',
  },
  navigation: {
    brief: 'Navigation',
    text: 'A navigation: CORS does not apply to pages.',
  },
  'same-origin': {
    brief: 'Same origin',
    text: 'Page and server have the same origin: CORS does not apply.',
  },
  'no-cors': {
    brief: 'no-cors',
    text: 'Sent in mode no-cors: the browser never blocks it, and the page cannot read the response.',
  },
};

/** Net errors that people take for CORS, in plain words. https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const networkErrors: readonly (readonly [RegExp, string])[] = [
  [/ERR_BLOCKED_BY_CLIENT/, 'A browser extension, often an ad blocker, stopped it.'],
  [/ERR_BLOCKED_BY_ORB/, 'Opaque Response Blocking stopped it: its type is not what the page asked for.'],
  [/ERR_BLOCKED_BY_RESPONSE/, 'A Cross-Origin-Resource-Policy or -Embedder-Policy header stopped it.'],
  [/ERR_BLOCKED_BY_CSP/, 'The page’s Content-Security-Policy stopped it.'],
  [
    /ERR_CERT_|ERR_SSL_/,
    'The server’s certificate or TLS set-up was refused: open the URL in a tab of its own to see why.',
  ],
  [/ERR_NAME_NOT_RESOLVED|ERR_DNS/, 'The host name does not exist, as far as this machine knows.'],
  [/ERR_CONNECTION_REFUSED/, 'Nothing listens there: the server is down, or the port is wrong.'],
  [/ERR_EMPTY_RESPONSE|ERR_CONNECTION_(CLOSED|RESET|ABORTED)/, 'The server closed the connection without an answer.'],
  [/TIMED_OUT/, 'The server did not answer in time.'],
  [/ERR_ABORTED/, 'The page itself cancelled it.'],
  [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, 'The network was lost.'],
  [/ERR_INVALID_HTTP_RESPONSE|ERR_HTTP2|ERR_QUIC/, 'The server’s answer was not valid HTTP.'],
  [/ERR_TOO_MANY_REDIRECTS/, 'The server redirected too often.'],
];

/** Why a request failed that CORS did not block. */
export function explainNetworkError(error: string): Text {
  const known = networkErrors.find(([pattern]) => pattern.test(error));
  const meaning = known ? known[1] : 'The browser could not complete it.';
  return say`Not a CORS error: ${error}. ${plain(meaning)}`;
}
