import { networkErrorOf } from './network-errors';

/** What to do about each, in one sentence, by an error of its kind. */
const changes: readonly (readonly [error: string, change: string])[] = [
  [
    'net::ERR_BLOCKED_BY_CLIENT',
    'Let this URL through in the extension, or give it a name that blockers do not look for.',
  ],
  ['net::ERR_BLOCKED_BY_ORB', 'Send the right Content-Type; a script that wants to read it must ask in mode cors.'],
  [
    'net::ERR_BLOCKED_BY_RESPONSE',
    'Send Cross-Origin-Resource-Policy: cross-origin with it, if other sites may use it.',
  ],
  [
    'net::ERR_BLOCKED_BY_CSP',
    'Add the server to connect-src (or the directive that the console names) of the page’s policy.',
  ],
  ['mixed-content', 'Serve it over https, and call that URL.'],
  [
    'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    'Permit local network access in the site’s settings; the page must come over https.',
  ],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'Bind https to this port on the server, or call it by http.'],
  ['net::ERR_CERT_DATE_INVALID', 'Renew or trust the certificate; its names must include the host.'],
  ['net::ERR_NAME_NOT_RESOLVED', 'Check the host name in the page’s code, DNS and the hosts file.'],
  ['net::ERR_CONNECTION_REFUSED', 'Start the server, or correct the port in the page’s code.'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'Check the network, the VPN and the proxy.'],
  ['net::ERR_EMPTY_RESPONSE', 'See in the server’s log what happened at that moment.'],
  ['No answer to the preflight', 'See whether the server is up, and in its log what happened at that moment.'],
  ['net::ERR_TIMED_OUT', 'See what the server waits for, and whether a firewall drops it.'],
  ['net::ERR_ABORTED', 'Nothing, if the page meant to; else look for what leaves the page or aborts.'],
  ['net::ERR_INTERNET_DISCONNECTED', 'Repeat it.'],
  ['Redirect to no URL', 'Send a whole URL, or a path, as Location.'],
  ['net::ERR_UNSAFE_REDIRECT', 'Redirect to an http or https URL.'],
  ['net::ERR_UNSAFE_PORT', 'Let the server listen on another port.'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'See in the server’s log, or with another client, what it sends.'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'Call the final URL, or end the circle of redirects.'],
];

/** What to do about a browser's network error. It is told with the causes, and loaded with them. */
export function changeAfter(error: string): string {
  const kind = networkErrorOf(error);
  const found = changes.find(([other]) => networkErrorOf(other) === kind);
  return found?.[1] ?? 'Search for the error by its name; CORS headers do not change it.';
}
