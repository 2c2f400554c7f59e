/**
 * Names of what gives access to whoever has its value: `X-Api-Key`, `AuthToken`, `access_token`, `X-Amz-Signature`, `sig`.
 * Rather one too many is taken for a secret than one too few; `Author` and `Authority` are none.
 */
const anywhere =
  /auth(?!or(?!i[sz]))|token|secret|passw|passphrase|passcode|pwd|session|sessid|signature|credential|principal|bearer|jwt|csrf|xsrf|assertion|saml(?:response|art)|ticket|(?:verification|mfa|2fa|otp|pin).?code/i;

const secretHeader = /cookie|nonce|key(?:$|[-_]|id)|(?:^|[-_])(?:sig|sid|otp|pin|pass|pw)(?:$|[-_])/i;

/**
 * Headers that decide, whatever their name looks like. A WebSocket’s protocol is where pages put its token: they cannot set
 * another header.
 */
const telling = /^access-control-|^sec-websocket-(?!protocol$)/i;

const secretParameter =
  /(?:api|app|access|auth|account|client|functions?|master|private|shared|storage|subscription).?key|[-_.]key$|^(?:(?:access|id|refresh|client)_?|x-(?:amz|goog)-)?(?:key|sig|code|sid|nonce|otp|pin|pass|pw)$/i;

/** Whether the value of a header is a secret. */
export function isSecretHeader(name: string): boolean {
  if (telling.test(name)) return false;
  return anywhere.test(name) || secretHeader.test(name) || /^sec-websocket-protocol$/i.test(name);
}

/** Whether the value of a parameter of a URL is a secret. The name may be escaped. */
export function isSecretParameter(name: string): boolean {
  const plain = unescaped(name);
  return anywhere.test(plain) || secretParameter.test(plain);
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
