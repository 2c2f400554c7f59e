/** A failure that is none of CORS, in plain words. */
export interface NetworkError {
  readonly pattern: RegExp;
  /** What happened, in one sentence. */
  readonly meaning: string;
}

function row(pattern: RegExp, meaning: string): NetworkError {
  return { pattern, meaning };
}

/** Failures that people take for CORS; the first that fits counts. https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
export const networkErrors: readonly NetworkError[] = [
  row(/ERR_BLOCKED_BY_CLIENT/, 'A browser extension, often an ad blocker, stopped it.'),
  row(/ERR_BLOCKED_BY_ORB/, 'Opaque Response Blocking stopped it: its type is not what the page asked for.'),
  row(
    /ERR_BLOCKED_BY_RESPONSE|corp-not-|coep-/,
    'A Cross-Origin-Resource-Policy or -Embedder-Policy header stopped it.',
  ),
  row(/ERR_BLOCKED_BY_CSP|^csp$/, 'The page’s Content-Security-Policy stopped it.'),
  row(/mixed-content/, 'A page on https asked for http, which browsers do not send.'),
  row(/LOCAL_NETWORK|PRIVATE_NETWORK/, 'The browser does not let the site reach the local network.'),
  row(
    /ERR_SSL_PROTOCOL_ERROR|ERR_SSL_VERSION/,
    'The server does not speak TLS at this port, or no version of it that the browser takes.',
  ),
  row(
    /ERR_CERT_|ERR_SSL_|ERR_BAD_SSL/,
    'The server’s certificate or TLS set-up was refused: open the URL in a tab of its own to see why.',
  ),
  row(/ERR_NAME_NOT_RESOLVED|ERR_DNS/, 'The host name does not exist, as far as this machine knows.'),
  row(/ERR_CONNECTION_REFUSED/, 'Nothing listens there: the server is down, or the port is wrong.'),
  row(/ERR_ADDRESS_UNREACHABLE|ERR_PROXY|ERR_TUNNEL/, 'There is no way to the server from this machine.'),
  row(
    /ERR_EMPTY_RESPONSE|ERR_CONNECTION_(CLOSED|RESET|ABORTED)/,
    'The server closed the connection without an answer.',
  ),
  row(/^No answer/, 'The connection failed, or the server closed it.'),
  row(/TIMED_OUT/, 'The server did not answer in time.'),
  row(/ERR_ABORTED/, 'The page itself cancelled it.'),
  row(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, 'The network was lost.'),
  row(/^Redirect to no URL|ERR_INVALID_REDIRECT/, 'The server redirected to what is no URL.'),
  row(
    /ERR_UNSAFE_REDIRECT|ERR_UNKNOWN_URL_SCHEME/,
    'The server redirected to a URL that browsers do not follow from here.',
  ),
  row(/ERR_UNSAFE_PORT/, 'Browsers do not use this port for http.'),
  row(
    /ERR_INVALID_HTTP_RESPONSE|ERR_INVALID_CHUNKED|ERR_HTTP2|ERR_QUIC|ERR_CONTENT_LENGTH/,
    'The server’s answer was not valid HTTP.',
  ),
  row(/ERR_TOO_MANY_REDIRECTS/, 'The server redirected too often.'),
];

/** What a browser's network error means; of one that is not known, only that it is not CORS. */
export function networkErrorOf(error: string): NetworkError {
  return networkErrors.find(({ pattern }) => pattern.test(error)) ?? unknown;
}

const unknown = row(/./, 'The browser could not complete it.');
