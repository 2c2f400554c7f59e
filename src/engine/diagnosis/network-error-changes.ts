import { type NetworkErrorKind, networkErrorOf } from './network-errors';

/** What to do about each, in one sentence. */
const changes: Readonly<Record<NetworkErrorKind, string>> = {
  extension: 'Let this URL through in the extension, or give it a name that blockers do not look for.',
  orb: 'Send the right Content-Type; a script that wants to read it must ask in mode cors.',
  'resource-policy': 'Send Cross-Origin-Resource-Policy: cross-origin with it, if other sites may use it.',
  csp: 'Add the server to connect-src (or the directive that the console names) of the page’s policy.',
  'mixed-content': 'Serve it over https, and call that URL.',
  'local-network': 'Permit local network access in the site’s settings; the page must come over https.',
  'no-tls': 'Bind https to this port on the server, or call it by http.',
  certificate: 'Renew or trust the certificate; its names must include the host.',
  name: 'Check the host name in the page’s code, DNS and the hosts file.',
  refused: 'Start the server, or correct the port in the page’s code.',
  unreachable: 'Check the network, the VPN and the proxy.',
  closed: 'See in the server’s log what happened at that moment.',
  'no-answer': 'See whether the server is up, and in its log what happened at that moment.',
  timeout: 'See what the server waits for, and whether a firewall drops it.',
  aborted: 'Nothing, if the page meant to; else look for what leaves the page or aborts.',
  offline: 'Repeat it.',
  'no-url': 'Send a whole URL, or a path, as Location.',
  'other-url': 'Redirect to an http or https URL.',
  port: 'Let the server listen on another port.',
  'invalid-http': 'See in the server’s log, or with another client, what it sends.',
  circle: 'Call the final URL, or end the circle of redirects.',
};

/** What to do about a browser's network error. It is told with the causes, and loaded with them. */
export function changeAfter(error: string): string {
  const { kind } = networkErrorOf(error);
  return kind === null ? 'Search for the error by its name; CORS headers do not change it.' : changes[kind];
}
