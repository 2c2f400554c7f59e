import { isLoopback } from '../http/is-loopback';
import type { Policy } from './policy';

/** What a policy opens that is worth a second thought, each in one sentence. */
export function policyWarnings({ rules }: Policy): readonly string[] {
  const withCredentials = rules.filter(({ credentials }) => credentials).map(({ origin }) => origin);
  const plain = withCredentials.filter(
    (origin) => origin.startsWith('http://') && !isLoopback(new URL(origin).hostname),
  );
  const warnings: string[] = [];
  if (plain.length > 0) {
    warnings.push(
      `${plain.join(', ')} is not encrypted: whoever is on its network can act with the user’s cookies on this server.`,
    );
  }
  if (rules.some(({ origin }) => origin === 'null')) {
    warnings.push(
      'null is the origin of every sandboxed frame and local file: allowing it lets any page in that makes itself one.',
    );
  }
  if (withCredentials.includes('*')) {
    warnings.push('Browsers refuse * for requests with credentials: name the origins.');
  } else if (rules.some(({ origin }) => origin === '*')) {
    warnings.push(
      '* lets every website read what this server answers without credentials: right for public data only.',
    );
  }
  return warnings;
}
