/** Which tabs have DevTools open, as far as their devtools pages have said so since the service worker was started. */
export class Presence {
  readonly #lines = new Map<number, number>();

  /** A devtools page has opened a line. Returns how to tell that the line has ended: whether it was the tab’s last. */
  arrived(tabId: number): () => boolean {
    this.#lines.set(tabId, (this.#lines.get(tabId) ?? 0) + 1);
    return () => {
      const left = (this.#lines.get(tabId) ?? 1) - 1;
      if (left > 0) this.#lines.set(tabId, left);
      else this.#lines.delete(tabId);
      return left === 0;
    };
  }

  has(tabId: number): boolean {
    return this.#lines.has(tabId);
  }
}
