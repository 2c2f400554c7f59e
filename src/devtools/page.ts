import { withoutFragment } from '../engine/http/without-fragment';
import type { HarEntry } from '../engine/traffic/har';
import type { CapturedEntry } from './entry';

/** Clocks of a browser's processes may differ by this much, in milliseconds. */
const clockSlack = 1000;

/** So many URLs a page without reloads may go through and still be recognised when it comes back to the first. */
const maxNavigations = 100;

/**
 * Which page is shown, and since when.
 *
 * Browsers say "navigated" when a page comes, but Chromium also when a script calls `history.pushState` or the hash
 * changes, and either before or after it delivers the page's document. So a page starts when both are there: a
 * navigation and the document requested for it.
 */
export class CurrentPage {
  #start = Number.NEGATIVE_INFINITY;
  /** URL without hash → when the browser last said so. */
  readonly #navigations = new Map<string, number>();

  navigated(url: string, at: number): void {
    const key = withoutFragment(url);
    this.#navigations.delete(key);
    this.#navigations.set(key, at);
    for (const oldest of this.#navigations.keys()) {
      if (this.#navigations.size <= maxNavigations) break;
      this.#navigations.delete(oldest);
    }
  }

  /** Whether a new page starts with this entry; from then on it is the current one. */
  startsWith({ entry, started }: CapturedEntry): boolean {
    if (started <= this.#start || !isDocument(entry)) return false;
    const at = this.#navigations.get(withoutFragment(entry.request.url));
    if (at === undefined || at + clockSlack < started) return false;
    this.#start = started;
    return true;
  }

  has({ started }: CapturedEntry): boolean {
    return started >= this.#start;
  }
}

/** Whether a window or a frame was filled with it. */
function isDocument({ _resourceType, request, response }: HarEntry): boolean {
  if (_resourceType !== undefined) return _resourceType === 'document';
  // Firefox has no `_resourceType`, and sends Sec-Fetch-Dest to secure servers only.
  const destination = request.headers.find(({ name }) => name.toLowerCase() === 'sec-fetch-dest')?.value;
  return destination === undefined ? /\b(?:x?html|xml)\b/i.test(response.content.mimeType) : destination === 'document';
}
