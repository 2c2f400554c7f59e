import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../toolbar/icon-button';
import { moveInMenu } from './move-in-menu';

export interface MenuItem {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  /** undefined: a command, not a choice that is on or off. */
  readonly checked?: boolean;
  run(): void;
}

export interface MenuProps {
  readonly label: string;
  readonly icon: ComponentChildren;
  /** Made when the menu opens: some items take work to say what they would do. */
  readonly items: () => readonly MenuItem[];
}

/** A button that opens a menu. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function Menu({ label, icon, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('[role^=menuitem]:not(:disabled)')?.focus();
    const outside = (event: Event) => {
      if (!(event.target instanceof Node) || !place.current?.contains(event.target)) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    window.addEventListener('pointerdown', outside);
    window.addEventListener('focusin', outside);
    window.addEventListener('keydown', leave, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', outside);
      window.removeEventListener('focusin', outside);
      window.removeEventListener('keydown', leave, { capture: true });
    };
  }, [open]);
  return (
    <div class="menu-place" ref={place}>
      <IconButton label={label} expanded={open} onClick={() => setOpen(!open)}>
        {icon}
      </IconButton>
      {open && (
        <div class="menu" role="menu" aria-label={label} tabIndex={-1} data-keys="menu" onKeyDown={moveInMenu}>
          {items().map((item) => (
            <Item key={item.name} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function Item({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const { name, label, hint, disabled = false, checked, run } = item;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is checked only where the role knows that
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      tabIndex={-1}
      data-item={name}
      disabled={disabled}
      onClick={() => {
        run();
        if (checked === undefined) close();
      }}
    >
      {label}
      {hint && <small>{hint}</small>}
    </button>
  );
}
