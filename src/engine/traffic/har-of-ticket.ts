/** What stands above a ticket’s recording. */
export const recordingTitle = 'The recording';

/** The HAR in a ticket, null if the text is no ticket of ours or has none. */
export function harOfTicket(text: string): string | null {
  if (!text.startsWith('# ')) return null;
  const lines = text.split(/\r?\n/);
  const title = lines.lastIndexOf(`## ${recordingTitle}`);
  const open = lines.findIndex((line, at) => at > title && /^`{3,}json$/.test(line));
  if (title === -1 || open === -1) return null;
  const fence = lines[open]?.replace('json', '');
  const close = lines.findIndex((line, at) => at > open && line === fence);
  return close === -1 ? null : lines.slice(open + 1, close).join('\n');
}
