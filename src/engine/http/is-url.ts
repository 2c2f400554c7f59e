import { decodeUtf8 } from './utf-8';

/**
 * Whether Chromium takes bytes for a URL. Its parser is not asked, for the command line has another: what the two judge
 * differently is put so that they agree.
 * https://source.chromium.org/chromium/chromium/src/+/main:url/gurl.h
 */
export function isUrl(bytes: string): boolean {
  const text = (decodeUtf8(bytes) ?? bytes.replace(/[^\0-\x7f]/g, '\ufffd'))
    // Chromium's own schemes have a host; that of `filesystem:` is in the URL after it.
    .replace(/^(?:chrome(?:-\w+)?|devtools|isolated-app):/i, 'http:')
    .replace(/^filesystem:/i, '')
    // It takes a space in a host, escaped or as another character that means one, and does not decode Punycode.
    .replace(/%20|[\p{Zs}％]/gu, '~')
    .replace(/xn--/gi, 'x');
  return URL.canParse(text) && !/^file:\/\/[?#]/i.test(text);
}
