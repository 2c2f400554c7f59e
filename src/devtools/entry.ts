import type { HarEntry } from '../engine/traffic/har';
import { EntryError, readEntry } from '../engine/traffic/read-entry';

/** A HAR entry as it is kept: plain data, and what is asked about it often. */
export interface CapturedEntry {
  readonly entry: HarEntry;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** How much it takes: the length of its JSON, which is also what a port carries. */
  readonly characters: number;
}

/** A larger one could not go through a port, which takes 64 MB, together with others. */
export const maxEntryCharacters = 4 * 1024 * 1024;

/** What is kept of a `data:` URL: enough to recognise it. The rest of it is the response's body. */
export const maxDataUrlLength = 256;

/** Picks what is kept of an entry as the browser delivers it. Never throws: what cannot be kept is described in words. */
export function pickEntry(value: unknown): CapturedEntry | string {
  try {
    const entry = withoutBulk(readEntry(value));
    const characters = JSON.stringify(entry).length;
    if (characters > maxEntryCharacters) return `entry: ${characters} characters are too many to keep`;
    return { entry, started: Date.parse(entry.startedDateTime), characters };
  } catch (error) {
    return error instanceof EntryError ? error.message : 'entry: it cannot be read';
  }
}

function withoutBulk(entry: HarEntry): HarEntry {
  const { url } = entry.request;
  if (!isLongDataUrl(url)) return entry;
  return { ...entry, request: { ...entry.request, url: `${url.slice(0, maxDataUrlLength)}…` } };
}

function isLongDataUrl(url: string): boolean {
  return url.length > maxDataUrlLength && /^data:/i.test(url);
}
