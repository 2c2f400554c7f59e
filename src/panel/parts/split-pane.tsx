import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useStore } from '../store/context';
import { defaultSettings, splitLimits } from '../store/settings';
import { texts } from '../texts';
import { useSize } from './use-size';

/** Narrower than this the detail goes below the list. */
const stackBelow = 640;

export interface SplitPaneProps {
  readonly list: ComponentChildren;
  /** null leaves the list alone. */
  readonly detail: (stacked: boolean) => ComponentChildren;
}

/** List and detail with a movable separator. https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function SplitPane({ list, detail }: SplitPaneProps) {
  const { settings } = useStore().settings;
  const pane = useRef<HTMLDivElement>(null);
  const { width } = useSize(pane);
  const stacked = width > 0 && width < stackBelow;
  const share = stacked ? settings.value.listHeight : settings.value.listWidth;
  const beside = detail(stacked);
  return (
    <div class={stacked ? 'split stacked' : 'split'} ref={pane} style={{ '--share': `${share}%` }}>
      <div class="split-list" id="cors-list">
        {list}
      </div>
      {beside !== null && <Separator stacked={stacked} share={share} pane={pane.current} />}
      {beside}
    </div>
  );
}

interface SeparatorProps {
  readonly stacked: boolean;
  readonly share: number;
  readonly pane: HTMLElement | null;
}

function Separator({ stacked, share, pane }: SeparatorProps) {
  const { change, save } = useStore().settings;
  const set = (value: number) => change(stacked ? { listHeight: value } : { listWidth: value });
  const drag = (event: PointerEvent) => {
    if (!pane || !(event.currentTarget instanceof Element) || !event.currentTarget.hasPointerCapture(event.pointerId)) {
      return;
    }
    const box = pane.getBoundingClientRect();
    const along = stacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    const rtl = !stacked && getComputedStyle(pane).direction === 'rtl';
    set(100 * (rtl ? 1 - along : along));
  };
  const press = (event: KeyboardEvent) => {
    const target = keyTargets[event.key]?.(share);
    if (target === undefined) return;
    event.preventDefault();
    set(target);
    save();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is a widget, <hr> is not
    <div
      class="separator"
      role="separator"
      tabIndex={0}
      aria-label={texts.split.label}
      aria-controls="cors-list"
      aria-orientation={stacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(share)}
      aria-valuemin={splitLimits.min}
      aria-valuemax={splitLimits.max}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onLostPointerCapture={save}
      onDblClick={() => {
        change(stacked ? { listHeight: defaultSettings.listHeight } : { listWidth: defaultSettings.listWidth });
        save();
      }}
    />
  );
}

const step = 2;
const keyTargets: Readonly<Record<string, (share: number) => number>> = {
  ArrowLeft: (share) => share - step,
  ArrowUp: (share) => share - step,
  ArrowRight: (share) => share + step,
  ArrowDown: (share) => share + step,
  Home: () => splitLimits.min,
  End: () => splitLimits.max,
};
