import { inPlaceOfSecret } from '../http/hide-secrets';
import { isSecretHeader, isSecretParameter } from '../http/secret-names';
import type { HarHeader } from '../traffic/har';
import { redactText } from './redact-text';

/** What stands in place of a secret value. */
export const redacted = '[redacted]';

/**
 * A header line without its secrets. What tells how a server is made stays: names of cookies, their attributes, and
 * schemes of authentication.
 */
export function redactHeader({ name, value }: HarHeader): HarHeader {
  return { name, value: redactValue(name, value) };
}

function redactValue(name: string, value: string): string {
  switch (name.toLowerCase()) {
    case 'cookie':
      return value.split(';').map(withoutValue).join(';');
    case 'set-cookie':
      // DevTools has joined lines of one name by line ends.
      return value.split('\n').map(redactSetCookie).join('\n');
    case 'www-authenticate':
    case 'proxy-authenticate':
      return redactChallenge(value);
    default:
      if (isSecretHeader(name)) return withoutCredentials(value) ?? redacted;
      return /^access-control-/i.test(name)
        ? redactText(value)
        : (withoutCredentials(value) ?? redactText(withoutSecretPairs(value)));
  }
}

/** https://httpwg.org/specs/rfc6265.html#sane-set-cookie */
function redactSetCookie(line: string): string {
  const [pair = '', ...attributes] = line.split(';');
  return [withoutValue(pair), ...attributes.map((text) => (attribute.test(text.trim()) ? text : ` ${redacted}`))].join(
    ';',
  );
}

/** Two lines that were joined by a comma look like an attribute that has another equals sign. */
const attribute =
  /^(?:secure|httponly|partitioned|(?:path|domain)=[^=]*|expires=[\w ,:+-]*|(?:max-age|samesite|priority)=[\w-]*)$/i;

/** What has no name is all value. */
function withoutValue(pair: string): string {
  const equals = pair.indexOf('=');
  return equals < 0 ? pair.replace(/\S.*/s, redacted) : `${redactText(pair.slice(0, equals))}=${redacted}`;
}

/** https://httpwg.org/specs/rfc9110.html#field.www-authenticate */
function redactChallenge(value: string): string {
  const clean = value
    .replace(/((?:^|,)\s*[\w!#$%&*+.^|~-]+ +)[\w.~+/-]+=*(?=\s*(?:,|$))/g, `$1${redacted}`)
    .replace(
      /\b(\w*(?:nonce|token|secret|ticket)|opaque|challenge)(\s*=\s*)(?:"(?:[^"\\]|\\.)*"|[^\s,"]+)/gi,
      `$1$2"${redacted}"`,
    );
  return redactText(clean);
}

/** Lists of pairs, as of `Baggage` and of forms; in a URL, names follow other marks. */
function withoutSecretPairs(value: string): string {
  return value.replace(
    /((?:^|[,;&])\s*)([^\s"=,;&?#/:]+)(\s*=\s*)(?:"(?:[^"\\]|\\.)*"|[^\s",;&]*)/g,
    (whole, before: string, pair: string, equals: string) =>
      isSecretParameter(pair) ? `${before}${pair}${equals}${inPlaceOfSecret}` : whole,
  );
}

/** Whatever the header: credentials begin with their scheme. https://httpwg.org/specs/rfc9110.html#credentials */
function withoutCredentials(value: string): string | null {
  const [, scheme = null] = credentials.exec(value) ?? [];
  return scheme && `${scheme} ${redacted}`;
}

const credentials =
  /^\s*(apikey|aws4-hmac-sha256|basic|bearer|digest|dpop|gnap|hoba|jwt|mutual|negotiate|ntlm|oauth|scram-sha-\d+|shared(?:access|key)\w*|token)\s+\S/i;
