import { useId, useRef, useState } from 'preact/hooks';
import type { FixReport, ServerReport } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { texts } from '../texts';
import { FixView } from './fix-view';

/** One tab a way to fix the server, the recommended one first shown. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function FixTargets({ server }: { readonly server: ServerReport }) {
  const { fixes } = server;
  const [chosen, setChosen] = useState<string | null>(null);
  const panel = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const shown =
    fixes.find(({ target }) => target === chosen) ?? fixes.find(({ recommended }) => recommended) ?? fixes[0];
  if (!shown) return null;
  const press = (event: KeyboardEvent) => {
    const next = tabKeys[event.key]?.(fixes.indexOf(shown), fixes.length);
    const fix = fixes[next ?? -1];
    if (next === undefined || !fix) return;
    event.preventDefault();
    setChosen(fix.target);
    const tab = tabs.current?.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={texts.server.targets} ref={tabs} onKeyDown={press}>
        {fixes.map((fix) => (
          <Tab
            key={fix.target}
            fix={fix}
            panel={panel}
            selected={fix === shown}
            onSelect={() => setChosen(fix.target)}
          />
        ))}
      </div>
      <div role="tabpanel" id={panel} aria-label={shown.title} class="fix" data-target={shown.target}>
        <FixView key={shown.target} fix={shown} server={server} />
      </div>
    </>
  );
}

interface TabProps {
  readonly fix: FixReport;
  readonly panel: string;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function Tab({ fix, panel, selected, onSelect }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={panel}
      tabIndex={selected ? 0 : -1}
      data-target={fix.target}
      onClick={onSelect}
    >
      {fix.title}
      {fix.recommended && (
        <>
          <Icon name="star" class="tab-star" />
          <span class="visually-hidden"> ({texts.server.recommended})</span>
        </>
      )}
    </button>
  );
}

const tabKeys: Readonly<Record<string, (at: number, tabs: number) => number>> = {
  ArrowLeft: (at, tabs) => (at - 1 + tabs) % tabs,
  ArrowRight: (at, tabs) => (at + 1) % tabs,
  Home: () => 0,
  End: (_at, tabs) => tabs - 1,
};
