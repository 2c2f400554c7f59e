import type { Answer } from '../server';
import { errorPage } from './answers';
import { type Context, listOf, NotKnown } from './context';

/**
 * What a site requires of the connection. Documented: 403.4 without TLS, 403.7 without a client certificate, which a
 * preflight never sends. That it comes with request filtering is inferred.
 * https://learn.microsoft.com/iis/configuration/system.webserver/security/access
 */
export function access({ request, section }: Context): Answer | null {
  const required = listOf(section('security/access').attributes.sslFlags);
  if (required.includes('Ssl') && new URL(request.url).protocol === 'http:') return errorPage(403, 4, 'access');
  if (!required.includes('SslRequireCert')) return null;
  if (request.method === 'OPTIONS') return errorPage(403, 7, 'access');
  throw new NotKnown('the site requires a client certificate, and whether the browser has one is not known');
}
