import { hideSecrets, inPlaceOfSecret } from '../../http/hide-secrets';
import { visibleUrl } from '../../http/visible-url';
import { withoutFragment } from '../../http/without-fragment';

/** A URL without what a script that is passed on must not give away. Its fragment is never sent. */
export function withoutSecrets(url: string): string {
  return visibleUrl(hideSecrets(withoutFragment(url), inPlaceOfSecret));
}
