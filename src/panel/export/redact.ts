/** Takes secrets out of entries. The headers stay, so that whoever reads the file still sees that they were sent. */
import type { HarEntry, HarHeader } from '../../engine/traffic/har';

export const redacted = '[redacted]';

const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization', 'set-cookie']);

export function redact(entry: HarEntry): HarEntry {
  const { postData, ...request } = entry.request;
  return {
    ...entry,
    request: {
      ...request,
      headers: redactHeaders(request.headers),
      ...(postData === undefined ? {} : { postData: { mimeType: postData.mimeType } }),
    },
    response: { ...entry.response, headers: redactHeaders(entry.response.headers) },
  };
}

function redactHeaders(headers: readonly HarHeader[]): readonly HarHeader[] {
  return headers.map((header) =>
    secretHeaders.has(header.name.toLowerCase()) ? { ...header, value: redacted } : header,
  );
}
