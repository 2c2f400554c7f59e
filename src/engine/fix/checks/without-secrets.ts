import { isSecretParameter } from '../../http/secret-names';
import { withoutFragment } from '../../http/without-fragment';

/** What stands in a script in place of a secret. */
export const removed = 'REMOVED';

/**
 * A URL without what a script that is passed on must not give away: tokens in its query and in parameters of its path.
 * Its fragment is never sent.
 */
export function withoutSecrets(url: string): string {
  const sent = withoutFragment(url);
  const question = sent.indexOf('?');
  const path = question < 0 ? sent : sent.slice(0, question);
  const query = question < 0 ? '' : sent.slice(question);
  return path.replace(/(;[^;/=]*=)[^;/]*/g, hide) + query.replace(/([?&;][^&;=]*=)[^&;]*/g, hide);
}

function hide(parameter: string, start: string): string {
  return isSecretParameter(start.slice(1, -1)) ? `${start}${removed}` : parameter;
}
