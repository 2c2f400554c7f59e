import { isSecretParameter } from '../http/secret-names';

/** Texts that are secrets wherever they stand: JSON Web Tokens. */
const token = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const userInfo = /(\b[a-z][a-z\d+.-]*:\/\/)[^/?#\s@]+@/gi;
const parameter = /([?&#]|(?<=\?[^\s"'<>`]*);)([^=&#;?\s"'<>`]+)=([^&#;\s"'<>`]*)/g;
/** Of a path: it ends with its segment. */
const pathParameter = /(;)([^=;/?#&\s"'<>`]+)=([^;/?#&\s"'<>`]*)/g;

/** A text without the secrets in the URLs it holds. The same text becomes the same text. */
export function redactText(text: string): string {
  return (
    text
      // That there was a password decides, too: browsers refuse such redirects.
      .replace(userInfo, '$1redacted@')
      .replace(parameter, hidden)
      .replace(pathParameter, hidden)
      .replace(token, 'redacted')
  );
}

function hidden(whole: string, before: string, name: string): string {
  return isSecretParameter(name) ? `${before}${name}=redacted` : whole;
}
