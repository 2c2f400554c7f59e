import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Sheet } from '../store';
import { useStore } from '../store/context';
import { Icon } from './icon';
import { partTexts } from './texts';

export interface SheetFrameProps {
  readonly sheet: Sheet;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A dialog over the panel; the browser keeps the focus in it and gives it back afterwards. */
export function SheetFrame({ sheet, label, children }: SheetFrameProps) {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = store.sheet.value === sheet;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    if (store.sheet.value === sheet) store.sheet.value = null;
  };
  return (
    <dialog class="sheet" ref={dialog} aria-label={label} data-sheet={sheet} onClose={close}>
      {open && (
        <>
          <button type="button" class="icon-button sheet-close" aria-label={partTexts.close} onClick={close}>
            <Icon name="close" />
          </button>
          {children}
        </>
      )}
    </dialog>
  );
}
