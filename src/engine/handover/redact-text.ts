import { hideSecrets, inPlaceOfSecret } from '../http/hide-secrets';

/** A text without the secrets in the URLs it holds. The same text becomes the same text. */
export function redactText(text: string): string {
  return hideSecrets(text, inPlaceOfSecret);
}
