import { hideSecrets } from '../../http/hide-secrets';
import { visibleUrl } from '../../http/visible-url';
import { withoutFragment } from '../../http/without-fragment';

/** What stands in a script in place of a secret. */
export const removed = 'REMOVED';

/** A URL without what a script that is passed on must not give away. Its fragment is never sent. */
export function withoutSecrets(url: string): string {
  return visibleUrl(hideSecrets(withoutFragment(url), removed));
}
