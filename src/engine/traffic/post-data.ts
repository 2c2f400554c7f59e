import type { HarEntry } from './har';

type PostData = NonNullable<HarEntry['request']['postData']>;

/** Request bodies longer than this are cut: they are kept for repeating a request only. UTF-16 code units. */
export const maxPostDataLength = 65_536;

/** A request body as it is kept: what is too long is cut, and says so. */
export function keptPostData(mimeType: string, text: string): PostData {
  if (text.length <= maxPostDataLength) return { mimeType, text };
  const comment = `The first ${maxPostDataLength} of ${text.length} characters.`;
  return { mimeType, text: text.slice(0, maxPostDataLength), comment };
}

/** Whether only the beginning of a request body was kept. */
export function isCut({ comment = '' }: PostData): boolean {
  return /^The first \d+ of \d+ characters\.$/.test(comment);
}
