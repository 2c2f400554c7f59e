import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';
import { IconButton } from './icon-button';

export function ExportMenu() {
  const { exports, filter, analysis } = useStore();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const words = texts.exports;
  const nothing = analysis.report.value.requests.length === 0;
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };

  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !place.current?.contains(event.target)) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    window.addEventListener('pointerdown', outside);
    window.addEventListener('keydown', leave, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', outside);
      window.removeEventListener('keydown', leave, { capture: true });
    };
  });

  const item = (name: string, label: string, hint: string, run: () => void) => (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-export={name}
      disabled={nothing}
      onClick={() => {
        run();
        close();
      }}
    >
      {label}
      <small>{hint}</small>
    </button>
  );
  return (
    <div class="menu-place" ref={place}>
      <IconButton label={texts.toolbar.export} expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="export" />
      </IconButton>
      {open && (
        <div class="menu" role="menu" aria-label={words.menu} tabIndex={-1} onKeyDown={moveInMenu}>
          {item('har', words.har(filter.shown.value.length), words.harHint, () => exports.har({ secrets: false }))}
          {item('har-secrets', words.harFull, words.harFullHint, () => exports.har({ secrets: true }))}
          {item('report', words.report, words.reportHint, exports.report)}
        </div>
      )}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.currentTarget instanceof Element)) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  items[(at + step + items.length) % items.length]?.focus();
}
