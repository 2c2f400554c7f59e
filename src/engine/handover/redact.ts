/** Takes secrets out of what is handed over. Names stay, so that whoever reads it still sees that something was sent. */
import type { HarEntry, HarHeader } from '../traffic/har';

export const redacted = '[redacted]';

const secretHeader =
  /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$|(?:^|[-_])(?:token|secret|password|passwd|signature|credential|session|jwt|api-?key|key)(?:$|[-_](?:id|value)?)|(?:csrf|xsrf)/i;

/** Headers that decide, whatever their name looks like. */
const telling = /^access-control-|^sec-fetch-|^sec-websocket-|^www-authenticate$|^keep-alive$/i;

const secretParameter =
  /^(?:access_?|id_?|refresh_?|auth_?|csrf_?|xsrf_?|session_?|api_?|client_?|x-amz-|x-goog-)?(?:token|key|secret|password|passwd|pwd|sig|signature|credential|security-token|auth|authorization|code|assertion|samlresponse|session|sessionid|session_id|sid|jwt|ticket|nonce|otp|pin)$/i;

/** Texts that are secrets wherever they stand: JSON Web Tokens. */
const token = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const userInfo = /(\b[a-z][a-z\d+.-]*:\/\/)[^/?#\s@]+@/gi;
const parameter = /([?&#;])([^=&#;?\s"'<>`]+)=([^&#;\s"'<>`]*)/g;

/** A text without the secrets in the URLs it holds. The same text becomes the same text. */
export function redactText(text: string): string {
  return (
    text
      // That there was a password decides, too: browsers refuse such redirects.
      .replace(userInfo, '$1redacted@')
      .replace(parameter, (whole, before: string, name: string) =>
        secretParameter.test(decoded(name)) ? `${before}${name}=redacted` : whole,
      )
      .replace(token, 'redacted')
  );
}

/** An entry without cookies, authorization, tokens in URLs, and bodies. */
export function redactEntry(entry: HarEntry): HarEntry {
  const { postData, ...request } = entry.request;
  const { _initiator, ...rest } = entry;
  return {
    ...rest,
    request: {
      ...request,
      url: redactText(request.url),
      headers: redactHeaders(request.headers),
      ...(postData && { postData: { mimeType: postData.mimeType } }),
    },
    response: {
      ...entry.response,
      headers: redactHeaders(entry.response.headers),
      redirectURL: redactText(entry.response.redirectURL),
    },
    ...(_initiator && { _initiator: redactInitiator(_initiator) }),
  };
}

function redactHeaders(headers: readonly HarHeader[]): readonly HarHeader[] {
  return headers.map(({ name, value }) => ({
    name,
    value: secretHeader.test(name) && !telling.test(name) ? redacted : redactText(value),
  }));
}

function redactInitiator({ url, stack, ...rest }: NonNullable<HarEntry['_initiator']>) {
  return {
    ...rest,
    ...(url !== undefined && { url: redactText(url) }),
    ...(stack && {
      stack: { callFrames: stack.callFrames.map((frame) => ({ ...frame, url: redactText(frame.url) })) },
    }),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
