import { SheetFrame } from '../parts/sheet-frame';
import { useStore } from '../store/context';
import { texts } from '../texts';

/** What the browser would not put into the clipboard, selected for the user's own hands. */
export function ManualCopy() {
  const text = useStore().manualCopy.value;
  const words = texts.copyAs;
  return (
    <SheetFrame sheet="copy" label={words.manual}>
      <h2>{words.manual}</h2>
      <p class="dim">{words.manualHint}</p>
      <textarea
        class="manual-copy"
        readOnly
        rows={12}
        aria-label={words.manual}
        value={text}
        autofocus
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </SheetFrame>
  );
}
