import { hideJsonSecrets } from './hide-json-secrets';
import { isSecretParameter } from './secret-names';

/** What stands in place of a secret wherever a text leaves: one word, so that notes on it hold. */
export const inPlaceOfSecret = 'redacted';

/** A text without the secrets in the URLs and the JSON it holds, and without JSON Web Tokens. The same text becomes the same text. */
export function hideSecrets(text: string, by: string): string {
  return hideJsonSecrets(text, by).replace(/[^\s"'<>`]+/g, (word) => {
    const query = word.search(/[?#]/);
    const path = query < 0 ? word : word.slice(0, query);
    const rest = query < 0 ? '' : word.slice(query);
    return withoutTokens(withoutSecretsOfPath(path, by) + withoutSecretsOfQuery(rest, by), by);
  });
}

function withoutSecretsOfPath(path: string, by: string): string {
  return (
    path
      // That there was a password decides, too: browsers refuse such redirects.
      .replace(/(:\/\/)[^/]*@/g, `$1${by}@`)
      .replace(escapedPassword, `$1${by}$2`)
      .replace(/(;)([^=;/&]+)(=)[^;/&]*/g, hidden(by))
      // Session and log-in without cookies: https://learn.microsoft.com/dotnet/api/system.web.security.formsauthentication.cookiemode
      .replace(/(\/\((?:[A-Z]\([^()/]*\))*[SF]\()[^()/]*(?=\))/g, `$1${by}`)
  );
}

/** Also those of a URL that is a parameter’s value, escaped or not. */
function withoutSecretsOfQuery(query: string, by: string): string {
  return query
    .replace(/[?&#;][^&#;]*/g, (piece) => withoutSecretsOfParameter(piece, by))
    .replace(/(%(?:3f|26|23))((?:(?!%(?:3f|26|23|3d))[^=&#;?])+)(%3d)(?:(?!%(?:26|23))[^&#;])*/gi, hidden(by))
    .replace(/(:\/\/)[^/?&#;]*@/g, `$1${by}@`)
    .replace(escapedPassword, `$1${by}$2`);
}

/** In a URL that is part of another one. */
const escapedPassword = /((?::|%3a)(?:\/|%2f){2})(?:(?!%(?:2f|3f|26|23))[^/?&#;])*(@|%40)/gi;

/** Its value may be a URL with parameters of its own; up to the next separator all of it belongs to the last one. */
function withoutSecretsOfParameter(piece: string, by: string): string {
  for (const found of piece.matchAll(/[?&#;]([^=?&#;]+)=/g)) {
    if (isSecretParameter(found[1] ?? '')) return piece.slice(0, found.index + found[0].length) + by;
  }
  return piece;
}

function hidden(by: string) {
  return (whole: string, before: string, name: string, equals: string): string =>
    isSecretParameter(name) ? `${before}${name}${equals}${by}` : whole;
}

/** A JSON Web Token, signed or encrypted, has at least three parts of base64url; the first is a JSON object. */
function withoutTokens(text: string, by: string): string {
  if (!text.includes('eyJ')) return text;
  return text.replace(/[\w.-]+/g, (run) => {
    const start = run.search(/eyJ[\w-]{8}/);
    return start >= 0 && /^[\w-]+\.[\w-]+\./.test(run.slice(start)) ? run.slice(0, start) + by : run;
  });
}
