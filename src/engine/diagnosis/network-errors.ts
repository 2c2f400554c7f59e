/** A failure that is none of CORS, in plain words. */
export interface NetworkError {
  readonly pattern: RegExp;
  /** What happened, in one sentence. */
  readonly meaning: string;
  /** What to do about it, in one sentence. */
  readonly change: string;
}

function row(pattern: RegExp, meaning: string, change: string): NetworkError {
  return { pattern, meaning, change };
}

/** Failures that people take for CORS; the first that fits counts. https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const networkErrors: readonly NetworkError[] = [
  row(
    /ERR_BLOCKED_BY_CLIENT/,
    'A browser extension, often an ad blocker, stopped it.',
    'Let this URL through in the extension, or give it a name that blockers do not look for.',
  ),
  row(
    /ERR_BLOCKED_BY_ORB/,
    'Opaque Response Blocking stopped it: its type is not what the page asked for.',
    'Send the right Content-Type; a script that wants to read it must ask in mode cors.',
  ),
  row(
    /ERR_BLOCKED_BY_RESPONSE|corp-not-|coep-/,
    'A Cross-Origin-Resource-Policy or -Embedder-Policy header stopped it.',
    'Send Cross-Origin-Resource-Policy: cross-origin with it, if other sites may use it.',
  ),
  row(
    /ERR_BLOCKED_BY_CSP|^csp$/,
    'The page’s Content-Security-Policy stopped it.',
    'Add the server to connect-src (or the directive that the console names) of the page’s policy.',
  ),
  row(
    /mixed-content/,
    'A page on https asked for http, which browsers do not send.',
    'Serve it over https, and call that URL.',
  ),
  row(
    /LOCAL_NETWORK|PRIVATE_NETWORK/,
    'The browser does not let the site reach the local network.',
    'Permit local network access in the site’s settings; the page must come over https.',
  ),
  row(
    /ERR_SSL_PROTOCOL_ERROR|ERR_SSL_VERSION/,
    'The server does not speak TLS at this port, or no version of it that the browser takes.',
    'Bind https to this port on the server, or call it by http.',
  ),
  row(
    /ERR_CERT_|ERR_SSL_|ERR_BAD_SSL/,
    'The server’s certificate or TLS set-up was refused: open the URL in a tab of its own to see why.',
    'Renew or trust the certificate; its names must include the host.',
  ),
  row(
    /ERR_NAME_NOT_RESOLVED|ERR_DNS/,
    'The host name does not exist, as far as this machine knows.',
    'Check the host name in the page’s code, DNS and the hosts file.',
  ),
  row(
    /ERR_CONNECTION_REFUSED/,
    'Nothing listens there: the server is down, or the port is wrong.',
    'Start the server, or correct the port in the page’s code.',
  ),
  row(
    /ERR_ADDRESS_UNREACHABLE|ERR_PROXY|ERR_TUNNEL/,
    'There is no way to the server from this machine.',
    'Check the network, the VPN and the proxy.',
  ),
  row(
    /ERR_EMPTY_RESPONSE|ERR_CONNECTION_(CLOSED|RESET|ABORTED)/,
    'The server closed the connection without an answer.',
    'See in the server’s log what happened at that moment.',
  ),
  row(
    /^No answer/,
    'The connection failed, or the server closed it.',
    'See whether the server is up, and in its log what happened at that moment.',
  ),
  row(
    /TIMED_OUT/,
    'The server did not answer in time.',
    'See what the server waits for, and whether a firewall drops it.',
  ),
  row(
    /ERR_ABORTED/,
    'The page itself cancelled it.',
    'Nothing, if the page meant to; else look for what leaves the page or aborts.',
  ),
  row(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, 'The network was lost.', 'Repeat it.'),
  row(
    /^Redirect to no URL|ERR_INVALID_REDIRECT/,
    'The server redirected to what is no URL.',
    'Send a whole URL, or a path, as Location.',
  ),
  row(
    /ERR_UNSAFE_REDIRECT|ERR_UNKNOWN_URL_SCHEME/,
    'The server redirected to a URL that browsers do not follow from here.',
    'Redirect to an http or https URL.',
  ),
  row(/ERR_UNSAFE_PORT/, 'Browsers do not use this port for http.', 'Let the server listen on another port.'),
  row(
    /ERR_INVALID_HTTP_RESPONSE|ERR_INVALID_CHUNKED|ERR_HTTP2|ERR_QUIC|ERR_CONTENT_LENGTH/,
    'The server’s answer was not valid HTTP.',
    'See in the server’s log, or with another client, what it sends.',
  ),
  row(
    /ERR_TOO_MANY_REDIRECTS/,
    'The server redirected too often.',
    'Call the final URL, or end the circle of redirects.',
  ),
];

/** What a browser's network error means; of one that is not known, only that it is not CORS. */
export function networkErrorOf(error: string): Pick<NetworkError, 'meaning' | 'change'> {
  return (
    networkErrors.find(({ pattern }) => pattern.test(error)) ?? {
      meaning: 'The browser could not complete it.',
      change: 'Search for the error by its name; CORS headers do not change it.',
    }
  );
}
