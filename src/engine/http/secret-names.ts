/**
 * Names of what gives access to whoever has its value: `X-Api-Key`, `access_token`, `X-Amz-Signature`, `sig`. Rather one too
 * many is taken for a secret than one too few.
 */
const secretHeader =
  /(?:^|[-_])(?:authorization|cookie2?)$|(?:^|[-_])(?:token|secret|password|passwd|signature|credential|session|sessionid|jwt|api-?key|key)(?:$|[-_])|csrf|xsrf/i;

/** Headers that decide, whatever their name looks like. */
const telling = /^access-control-|^sec-fetch-|^sec-websocket-|^www-authenticate$|^keep-alive$/i;

const secretParameter =
  /token|secret|passw|pwd|session|signature|credential|jwt|assertion|samlresponse|ticket|api.?key|[-_]key$|^(?:(?:access|id|refresh|auth|csrf|xsrf|client)_?|x-(?:amz|goog)-)?(?:key|sig|auth|authorization|code|sid|nonce|otp|pin)$/i;

/** Whether the value of a header is a secret. */
export function isSecretHeader(name: string): boolean {
  return secretHeader.test(name) && !telling.test(name);
}

/** Whether the value of a parameter of a URL is a secret. The name may be escaped. */
export function isSecretParameter(name: string): boolean {
  return secretParameter.test(unescaped(name));
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
