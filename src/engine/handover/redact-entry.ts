/** Takes secrets out of what is handed over. Names stay, so that whoever reads it still sees that something was sent. */
import { isSecretHeader } from '../http/secret-names';
import type { HarEntry, HarHeader } from '../traffic/har';
import { redactText } from './redact-text';

/** What stands in place of a secret value. */
export const redacted = '[redacted]';

/** An entry without cookies, authorization, tokens in URLs, and bodies. */
export function redactEntry(entry: HarEntry): HarEntry {
  const { postData, ...request } = entry.request;
  const { _initiator, ...rest } = entry;
  return {
    ...rest,
    request: {
      ...request,
      url: redactText(request.url),
      headers: request.headers.map(redactHeader),
      ...(postData && { postData: { mimeType: postData.mimeType } }),
    },
    response: {
      ...entry.response,
      headers: entry.response.headers.map(redactHeader),
      redirectURL: redactText(entry.response.redirectURL),
    },
    ...(_initiator && { _initiator: redactInitiator(_initiator) }),
  };
}

/** A header line without its value if that is a secret, else without tokens in it. */
export function redactHeader({ name, value }: HarHeader): HarHeader {
  return { name, value: isSecretHeader(name) ? redacted : redactText(value) };
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
