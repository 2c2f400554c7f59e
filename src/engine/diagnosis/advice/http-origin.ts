import { isLoopback } from '../../http/is-loopback';
import { parseOrigin } from '../../http/origin';
import { say } from '../../report/text';
import { type Adviser, firstOfEach, requestLines, responseLines, some } from './adviser';
import type { Answer } from './answers';

/** An https server that trusts a page anyone on its network can rewrite. https://portswigger.net/research/exploiting-cors-misconfigurations-for-bitcoins-and-bounties */
export const httpOrigin: Adviser = {
  title: 'A page without https is let in with credentials',
  find({ server, all }) {
    const seen = server.origin.startsWith('https:') ? all.filter(isOpen) : [];
    const [first] = seen;
    if (!first) return null;
    const origins = firstOfEach(seen, ({ origin }) => origin).map(({ origin }) => origin);
    return {
      severity: 'danger',
      confidence: 'certain',
      explain: say`${some(origins)} may send the user’s cookies here. Without https, whoever is on the user’s network can change that page, and so read and change what the user can on ${server.origin}.`,
      change: 'Serve that page over https, and let in only its https origin.',
      seen,
      evidence: [
        ...requestLines(first, 'Origin'),
        ...responseLines(first, 'Access-Control-Allow-Origin'),
        ...responseLines(first, 'Access-Control-Allow-Credentials'),
      ],
    };
  },
};

function isOpen({ origin, allowOrigin, allowsCredentials }: Answer): boolean {
  if (!allowsCredentials || allowOrigin !== origin) return false;
  const parts = parseOrigin(origin);
  return parts?.scheme === 'http' && !isLoopback(parts.host);
}
