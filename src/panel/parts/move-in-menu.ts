const targets: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrow keys, Home, End, and the first letter of an item move in a menu. */
export function moveInMenu(event: KeyboardEvent): void {
  if (!(event.currentTarget instanceof Element)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const target = targets[event.key]?.(at, items.length - 1) ?? startingWith(items, at, event);
  if (target === undefined || target < 0) return;
  event.preventDefault();
  items[target]?.focus();
}

/** Index of the next item whose label starts with the key's letter, -1 if there is none. */
function startingWith(items: readonly HTMLElement[], at: number, { key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return -1;
  const starts = (item: HTMLElement) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()) === true;
  const after = items.findIndex((item, i) => i > at && starts(item));
  return after === -1 ? items.findIndex(starts) : after;
}
