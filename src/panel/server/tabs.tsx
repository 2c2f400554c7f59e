import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { keyInLtr } from '../keys/in-ltr';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** Beside the title. */
  readonly mark?: ComponentChildren;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What the selected tab shows. */
  readonly children: ComponentChildren;
}

/** Tabs that are shown as soon as the keyboard reaches them. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.id === selected);
  // In a narrow panel the tabs are a strip that scrolls.
  useLayoutEffect(() => {
    const strip = list.current;
    const tab = strip?.children[at];
    if (strip && tab instanceof HTMLElement) showAlong(strip, tab);
  }, [at]);
  const press = (event: KeyboardEvent & { readonly currentTarget: Element }) => {
    const next = tabKeys[keyInLtr(event.key, event.currentTarget)]?.(at, tabs.length);
    const tab = tabs[next ?? -1];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    const button = list.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={press}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.id}
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={id}
            tabIndex={tab.id === selected ? 0 : -1}
            data-target={tab.id}
            onClick={() => onSelect(tab.id)}
          >
            {tab.title}
            {tab.mark}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={id} aria-labelledby={`${id}-${selected}`} data-target={selected}>
        {children}
      </div>
    </>
  );
}

/** Scrolls the strip alone: the detail around it stays where it is. */
function showAlong(strip: HTMLElement, tab: HTMLElement): void {
  const from = tab.offsetLeft - strip.offsetLeft;
  const to = from + tab.offsetWidth;
  if (from < strip.scrollLeft) strip.scrollLeft = from;
  else if (to > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = to - strip.clientWidth;
}

const tabKeys: Readonly<Record<string, (at: number, tabs: number) => number>> = {
  ArrowLeft: (at, tabs) => (at - 1 + tabs) % tabs,
  ArrowRight: (at, tabs) => (at + 1) % tabs,
  Home: () => 0,
  End: (_at, tabs) => tabs - 1,
};
