/** Takes secrets out of what is handed over. Names stay, so that whoever reads it still sees that something was sent. */
import type { HarEntry } from '../traffic/har';
import { redactHeader } from './redact-header';
import { redactText } from './redact-text';

/** An entry without values of cookies, authorization, tokens, and bodies. Its report gives the same verdict and cause. */
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

function redactInitiator({ url, stack, ...rest }: NonNullable<HarEntry['_initiator']>) {
  return {
    ...rest,
    ...(url !== undefined && { url: redactText(url) }),
    ...(stack && {
      stack: { callFrames: stack.callFrames.map((frame) => ({ ...frame, url: redactText(frame.url) })) },
    }),
  };
}
