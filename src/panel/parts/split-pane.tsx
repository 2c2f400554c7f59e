import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../store/context';
import { defaultSettings, splitLimits } from '../store/settings';
import { partTexts } from './texts';
import { useSize } from './use-size';

export interface SplitPaneProps {
  readonly list: ComponentChildren;
  /** null leaves the list alone. */
  readonly detail: (stacked: boolean) => ComponentChildren;
}

/** List and detail with a movable separator. https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function SplitPane({ list, detail }: SplitPaneProps) {
  const { settings, layout } = useStore();
  const pane = useRef<HTMLDivElement>(null);
  const { width } = useSize(pane);
  useLayoutEffect(() => {
    layout.width.value = width;
  }, [layout, width]);
  const stacked = layout.stacked.value;
  const { listHeight, listWidth } = settings.settings.value;
  const share = stacked ? listHeight : listWidth;
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
  const { change, save, set } = useStore().settings;
  /** Where Enter goes back to. */
  const before = useRef<number | null>(null);
  const size = stacked ? 'listHeight' : 'listWidth';
  const isRtl = () => !stacked && pane !== null && getComputedStyle(pane).direction === 'rtl';
  const drag = (event: PointerEvent) => {
    if (!pane || !(event.currentTarget instanceof Element) || !event.currentTarget.hasPointerCapture(event.pointerId)) {
      return;
    }
    const box = pane.getBoundingClientRect();
    const along = stacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    change({ [size]: 100 * (isRtl() ? 1 - along : along) });
  };
  const press = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, isRtl(), share, before.current);
    if (target === null) return;
    before.current = event.key === 'Enter' && target === splitLimits.min ? share : null;
    event.preventDefault();
    set({ [size]: target });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is a widget, <hr> is not
    <div
      class="separator"
      role="separator"
      tabIndex={0}
      aria-label={partTexts.split.label}
      aria-controls="cors-list"
      aria-orientation={stacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(share)}
      aria-valuemin={splitLimits.min}
      aria-valuemax={splitLimits.max}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onLostPointerCapture={save}
      onDblClick={() => set({ [size]: defaultSettings[size] })}
    />
  );
}

const step = 2;

/** The list's share after a key; null: the key means nothing here. Enter makes the list small, and as it was again. */
function keyTarget(key: string, rtl: boolean, share: number, before: number | null): number | null {
  switch (key) {
    case 'ArrowLeft':
      return share + (rtl ? step : -step);
    case 'ArrowRight':
      return share + (rtl ? -step : step);
    case 'ArrowUp':
      return share - step;
    case 'ArrowDown':
      return share + step;
    case 'Home':
      return splitLimits.min;
    case 'End':
      return splitLimits.max;
    case 'Enter':
      return before ?? (share > splitLimits.min ? splitLimits.min : null);
    default:
      return null;
  }
}
